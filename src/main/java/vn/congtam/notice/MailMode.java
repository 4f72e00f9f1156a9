package vn.congtam.notice;

/** When notices also come as mail. */
enum MailMode {
    /** One mail per notice, outside the quiet hours. */
    IMMEDIATE,
    /** One mail on each working day with everything that is still unread. */
    DAILY,
    OFF
}

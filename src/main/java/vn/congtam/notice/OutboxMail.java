package vn.congtam.notice;

import java.util.List;

/**
 * One mail as it is to be sent.
 *
 * @param address of the person, may be empty
 * @param notices what it tells, the oldest first; more than one in a daily mail only
 * @param attempts how often sending has failed
 */
record OutboxMail(MailMode mode, String address, List<Notice> notices, int attempts) {

    /** What the reader has not seen meanwhile; only that is worth a mail. */
    List<Notice> unread() {
        return notices.stream().filter(notice -> !notice.read()).toList();
    }
}

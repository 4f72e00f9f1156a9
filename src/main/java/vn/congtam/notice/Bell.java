package vn.congtam.notice;

/**
 * The bell in the header.
 *
 * @param count unread notices, as far as they are counted
 * @param shown the count in at most three characters
 */
record Bell(String href, int count, String shown) {

    private static final int MOST = 99;

    static Bell of(int unread) {
        return new Bell("/notices", unread, unread > MOST ? MOST + "+" : String.valueOf(unread));
    }
}

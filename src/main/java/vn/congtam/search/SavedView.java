package vn.congtam.search;

/**
 * A list that somebody comes back to.
 *
 * @param address path and query within the application
 */
record SavedView(long id, String name, String address) {}

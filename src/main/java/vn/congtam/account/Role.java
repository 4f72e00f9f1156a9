package vn.congtam.account;

/** Roles that are granted by hand; staff, reviewer and head follow from posts. */
public enum Role {
    /** Human resources of one agency. */
    HR,
    /** Human resources of the city: opens agencies, enters the decision of the higher body on agency heads. */
    CITY_HR,
    /** Reads everything that is decided, changes nothing. */
    INSPECTOR,
    /** Accounts and roles; never sees a score. */
    ADMINISTRATOR
}

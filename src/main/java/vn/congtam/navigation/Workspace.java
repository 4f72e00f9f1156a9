package vn.congtam.navigation;

/** The tabs in the header; people with one of them see no tabs. */
enum Workspace {
    PERSONAL,
    TEAM,
    AGENCY,
    CITY,
    ADMINISTRATION
}

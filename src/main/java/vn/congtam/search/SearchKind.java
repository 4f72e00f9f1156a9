package vn.congtam.search;

/** What is found, in the order in which the results stand. */
enum SearchKind {
    PERSON,
    TASK,
    DOCUMENT,
    MONTH
}

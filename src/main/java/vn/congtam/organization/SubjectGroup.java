package vn.congtam.organization;

/** Which kind of official a person is; frameworks are made for some of these groups. */
public enum SubjectGroup {
    CADRE,
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE,
    CONTRACT_WORKER
}

package vn.congtam.organization;

/** As the staff list states it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER
}

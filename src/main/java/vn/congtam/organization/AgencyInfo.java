package vn.congtam.organization;

/**
 * An agency as others read it.
 *
 * @param parentName line above the agency's name on official documents, may be empty
 * @param place place in front of the date on official documents, may be empty
 * @param helpContact whom to call, may be empty
 */
public record AgencyInfo(
        long id, String code, String name, AgencyKind kind, String parentName, String place, String helpContact) {}

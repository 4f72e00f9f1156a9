package vn.congtam.organization;

/**
 * What this module needs to know about whoever is signed in. Accounts stand above this module and implement it, so that its
 * screens can be guarded without knowing accounts.
 */
public interface OrganizationUser {

    long accountId();

    boolean isHrOf(long agency);

    boolean isCityHr();

    boolean isInspector();

    boolean isAdministrator();
}

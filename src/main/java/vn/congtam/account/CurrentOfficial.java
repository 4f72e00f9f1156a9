package vn.congtam.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.OrganizationUser;
import vn.congtam.organization.PostRole;

/**
 * Who is signed in, read afresh at every request, so that a changed role, post or disabled account takes effect at once.
 * Controllers take it as a parameter; permissions objects are made from it.
 *
 * @param personId null for accounts that belong to no official (administrator, city roles)
 * @param agencyId agency of the person, or of the granted HR role; null for city-wide accounts
 * @param hrOf agencies whose human resources this account is
 * @param posts posts held today, the main one first
 * @param unreadNotices what waits in the inbox, counted up to 100
 */
public record CurrentOfficial(
        long accountId,
        String username,
        String name,
        @Nullable Long personId,
        @Nullable Long agencyId,
        String agencyName,
        Set<Role> roles,
        Set<Long> hrOf,
        List<HeldPost> posts,
        boolean mustChangePassword,
        int unreadNotices)
        implements OrganizationUser {

    /** An official without notices. */
    public CurrentOfficial(
            long accountId,
            String username,
            String name,
            @Nullable Long personId,
            @Nullable Long agencyId,
            String agencyName,
            Set<Role> roles,
            Set<Long> hrOf,
            List<HeldPost> posts,
            boolean mustChangePassword) {
        this(accountId, username, name, personId, agencyId, agencyName, roles, hrOf, posts, mustChangePassword, 0);
    }

    /** The official of this request; null before sign-in. */
    public static @Nullable CurrentOfficial of(HttpServletRequest request) {
        return (CurrentOfficial) request.getAttribute(CurrentOfficial.class.getName());
    }

    @Override
    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    @Override
    public boolean isCityHr() {
        return roles.contains(Role.CITY_HR);
    }

    @Override
    public boolean isInspector() {
        return roles.contains(Role.INSPECTOR);
    }

    @Override
    public boolean isHrOf(long agency) {
        return hrOf.contains(agency);
    }

    public boolean isHr() {
        return !hrOf.isEmpty();
    }

    public boolean isHeadOfAgency(long agency) {
        return posts.stream().anyMatch(p -> p.role() == PostRole.AGENCY_HEAD && p.agencyId() == agency);
    }

    public boolean isAgencyHead() {
        return posts.stream().anyMatch(p -> p.role() == PostRole.AGENCY_HEAD);
    }

    /** Heads and deputies: people who may have a team to score. */
    public boolean leadsPeople() {
        return posts.stream().anyMatch(p -> p.role().isLeader());
    }

    public boolean isPerson(@Nullable Long person) {
        return person != null && person.equals(personId);
    }

    public boolean belongsTo(long agency) {
        return agencyId != null && agencyId == agency;
    }

    /** Post and unit, or the first granted role's message key. */
    public String title() {
        return posts.isEmpty()
                ? ""
                : posts.getFirst().title() + " · " + posts.getFirst().unitName();
    }
}

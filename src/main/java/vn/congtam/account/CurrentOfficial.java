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
 * @param acting in whose place the official acts, null in the own name
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
        int unreadNotices,
        @Nullable Acting acting)
        implements OrganizationUser {

    /** An official without notices, who acts in the own name. */
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
        this(
                accountId,
                username,
                name,
                personId,
                agencyId,
                agencyName,
                roles,
                hrOf,
                posts,
                mustChangePassword,
                0,
                null);
    }

    /** The same person in somebody else's place. */
    public CurrentOfficial actingFor(Acting delegator) {
        return new CurrentOfficial(
                accountId,
                username,
                name,
                personId,
                agencyId,
                agencyName,
                roles,
                hrOf,
                posts,
                mustChangePassword,
                unreadNotices,
                delegator);
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

    public boolean isHeadOfUnit() {
        return posts.stream().anyMatch(p -> p.role() == PostRole.HEAD);
    }

    /** Heads and deputies: people who may have a team to score. */
    public boolean leadsPeople() {
        return posts.stream().anyMatch(p -> p.role().isLeader());
    }

    public boolean isPerson(@Nullable Long person) {
        return person != null && person.equals(personId);
    }

    /** Heads of units, and deputies of an agency, who may be in charge of units. */
    public boolean leadsUnits() {
        return posts.stream().anyMatch(p -> p.role() == PostRole.HEAD || p.role() == PostRole.AGENCY_DEPUTY);
    }

    /** Whose desk is worked at: the own one, or the delegator's alone; null when the delegation does not cover it. */
    public @Nullable Long desk(DelegationScope scope) {
        if (acting == null) {
            return personId;
        }
        return acting.scope().covers(scope) ? acting.personId() : null;
    }

    /** Name of the delegator, empty in the own name. */
    public String actingForName() {
        return acting == null ? "" : acting.name();
    }

    /** Reviews or decides at this person's desk. */
    public boolean sitsFor(@Nullable Long person, DelegationScope scope) {
        return person != null && person.equals(desk(scope));
    }

    /** Decides for the agency: its head, or who acts for the head. */
    public boolean decidesIn(long agency) {
        if (acting == null) {
            return isHeadOfAgency(agency);
        }
        return acting.scope().covers(DelegationScope.DECISION) && acting.headsAgency(agency);
    }

    /** Has a team to score: the own one, or that of the delegator. */
    public boolean reviewsPeople() {
        if (acting == null) {
            return leadsPeople() && !isAgencyHead();
        }
        return acting.scope().covers(DelegationScope.REVIEW) && acting.leadsUnit();
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

package vn.congtam.account;

import java.time.LocalDate;
import java.util.List;
import vn.congtam.organization.PostRole;

/**
 * In whose place the current official acts, read afresh at every request: an ended or revoked delegation is none.
 *
 * @param personId the delegator
 * @param document number of the document that says so
 * @param until last day
 * @param posts of the delegator, held today
 */
public record Acting(
        long delegationId,
        long personId,
        String name,
        String document,
        LocalDate until,
        DelegationScope scope,
        List<HeldPost> posts) {

    /** Attribute of the session: number of the delegation that is acted under. */
    public static final String SESSION = Acting.class.getName();

    boolean headsAgency(long agency) {
        return posts.stream().anyMatch(post -> post.role() == PostRole.AGENCY_HEAD && post.agencyId() == agency);
    }

    boolean leadsUnit() {
        return posts.stream().anyMatch(post -> post.role().isLeader() && post.role() != PostRole.AGENCY_HEAD);
    }
}

package vn.congtam.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.Role;
import vn.congtam.organization.PostRole;
import vn.congtam.period.PeriodStatus;
import vn.congtam.shared.NotFound;

class SheetPermissionsTests {

    private static final long AGENCY = 1;
    private static final long OWNER = 10;
    private static final long FIRST = 11;
    private static final long SECOND = 12;
    private static final long HEAD = 13;

    @Test
    void ownerFillsInAndSubmitsUntilSubmitted() {
        assertThat(may(person(OWNER), SheetStatus.DRAFT, 0).canSubmit()).isTrue();
        assertThat(may(person(OWNER), SheetStatus.RETURNED, 0).canAssess()).isTrue();
        assertThat(may(person(OWNER), SheetStatus.SUBMITTED, 0).canAssess()).isFalse();
    }

    @Test
    void ownerRecallsOnlyUntilSomebodyStarted() {
        assertThat(may(person(OWNER), SheetStatus.SUBMITTED, 0).canRecall()).isTrue();
        assertThat(may(person(OWNER), SheetStatus.IN_REVIEW, 0).canRecall()).isFalse();
    }

    @Test
    void reviewersActAtTheirLevelOnly() {
        assertThat(may(person(FIRST), SheetStatus.SUBMITTED, 0).canReview()).isTrue();
        assertThat(may(person(SECOND), SheetStatus.SUBMITTED, 0).canReview()).isFalse();
        assertThat(may(person(SECOND), SheetStatus.IN_REVIEW, 1).canReview()).isTrue();
        assertThat(may(person(FIRST), SheetStatus.IN_REVIEW, 1).canReview()).isFalse();
    }

    @Test
    void authorityDecidesWhenTheReviewIsDone() {
        assertThat(may(person(HEAD), SheetStatus.REVIEWED, 2).canDecide()).isTrue();
        assertThat(may(person(HEAD), SheetStatus.IN_REVIEW, 1).canDecide()).isFalse();
        assertThat(may(person(HEAD), SheetStatus.SUBMITTED, 0).canDecide()).isFalse();
    }

    @Test
    void nobodyJudgesTheOwnSheet() {
        SheetPermissions own = SheetPermissions.of(
                person(OWNER), subject(SheetStatus.REVIEWED, 2, PostRole.AGENCY_HEAD, null), PeriodStatus.OPEN);
        assertThat(own.canDecide()).isFalse();
        assertThat(own.canReturn()).isFalse();
        assertThat(own.canSetAttendance()).isFalse();
    }

    @Test
    void ownerSeesTheResultAfterPublicationOnly() {
        SheetSubject decided = subject(SheetStatus.DECIDED, 2, PostRole.MEMBER, HEAD);
        assertThat(SheetPermissions.of(person(OWNER), decided, PeriodStatus.OPEN)
                        .canSeeResult())
                .isFalse();
        assertThat(SheetPermissions.of(person(OWNER), decided, PeriodStatus.CLOSED)
                        .canSeeResult())
                .isFalse();
        assertThat(SheetPermissions.of(person(OWNER), decided, PeriodStatus.PUBLISHED)
                        .canSeeResult())
                .isTrue();
    }

    @Test
    void closedMonthAllowsNoChange() {
        for (long who : new long[] {OWNER, FIRST, SECOND, HEAD}) {
            for (SheetStatus status : SheetStatus.values()) {
                SheetPermissions may = SheetPermissions.of(
                        person(who), subject(status, 0, PostRole.MEMBER, HEAD), PeriodStatus.CLOSED);
                assertThat(may.canAssess() || may.canRecall() || may.canReview() || may.canReturn() || may.canDecide())
                        .isFalse();
            }
        }
    }

    @Test
    void cityHrDecidesOnHeadsOnly() {
        CurrentOfficial city = granted(Role.CITY_HR);
        SheetSubject head = subject(SheetStatus.REVIEWED, 2, PostRole.AGENCY_HEAD, null);
        assertThat(SheetPermissions.of(city, head, PeriodStatus.OPEN).canDecide())
                .isTrue();
        assertThat(may(city, SheetStatus.REVIEWED, 2).canDecide()).isFalse();
    }

    @Test
    void administratorSeesNoSheet() {
        assertThatThrownBy(() ->
                        may(granted(Role.ADMINISTRATOR), SheetStatus.DECIDED, 2).requireView())
                .isInstanceOf(NotFound.class);
    }

    @Test
    void strangerSeesNoSheet() {
        assertThat(may(person(99), SheetStatus.SUBMITTED, 0).canView()).isFalse();
    }

    private static SheetPermissions may(CurrentOfficial me, SheetStatus status, int level) {
        return SheetPermissions.of(me, subject(status, level, PostRole.MEMBER, HEAD), PeriodStatus.OPEN);
    }

    private static SheetSubject subject(SheetStatus status, int level, PostRole role, @Nullable Long decider) {
        return new SheetSubject(5, AGENCY, OWNER, role, FIRST, SECOND, decider, status, level, false);
    }

    private static CurrentOfficial person(long id) {
        return new CurrentOfficial(id, "u", "U", id, AGENCY, "", Set.of(), Set.of(), List.of(), false);
    }

    private static CurrentOfficial granted(Role role) {
        return new CurrentOfficial(1, "g", "G", null, null, "", Set.of(role), Set.of(), List.of(), false);
    }
}

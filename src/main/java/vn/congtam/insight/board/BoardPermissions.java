package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.HeldPost;
import vn.congtam.organization.PostRole;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodStatus;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.NotFound;

/**
 * Whose boards the reader sees: HR and the head those of their agency and inspectors those of all, once a month is closed; city HR
 * those of all and heads of units that of their unit, once it is published. The administrator none.
 */
record BoardPermissions(CurrentOfficial me, long agencyId) {

    /** In charge of the agency's month. */
    public boolean leads() {
        return me.isHrOf(agencyId) || me.isHeadOfAgency(agencyId);
    }

    public boolean seesAgency() {
        return leads() || me.isCityHr() || me.isInspector();
    }

    /** Sees one unit only, the one that the reader is head of. */
    public boolean isConfined() {
        return !seesAgency();
    }

    /** The views of the board that the reader may open, by the end of their address. */
    public List<String> views() {
        return leads()
                ? List.of("", "months", "comparison", "gaps", "progress")
                : List.of("", "months", "comparison", "gaps");
    }

    void requireEntering() {
        require(seesAgency() || !ownUnits().isEmpty());
    }

    void requireAgency() {
        require(seesAgency());
    }

    void requireLeading() {
        require(leads());
    }

    /** Statuses of months that the reader sees results of. */
    List<String> statuses() {
        return leads() || me.isInspector()
                ? List.of(PeriodStatus.CLOSED.name(), PeriodStatus.PUBLISHED.name())
                : List.of(PeriodStatus.PUBLISHED.name());
    }

    /** What figures are made of. */
    Sight sight() {
        return new Sight(statuses(), me.personId());
    }

    /** Whether the reader's own result is left out of the figures of this month. */
    public boolean leavesOutOwn(@Nullable PeriodSummary period) {
        return period != null
                && !period.isOpen()
                && !period.isPublished()
                && me.belongsTo(agencyId)
                && me.personId() != null;
    }

    /** Months with results for the reader, newest first. */
    List<YearMonth> months(MonthInView inView) {
        List<String> seen = statuses();
        return inView.all().stream()
                .filter(period -> seen.contains(period.status().name()))
                .map(PeriodSummary::month)
                .toList();
    }

    /**
     * The unit that the board is limited to: as asked, or else the reader's own.
     *
     * @return null for the whole agency
     * @throws NotFound for another unit than the own one of somebody who sees no more
     */
    @Nullable Long unit(@Nullable Long asked) {
        if (!isConfined()) {
            return asked;
        }
        List<Long> own = ownUnits();
        require(asked == null ? !own.isEmpty() : own.contains(asked));
        return asked == null ? own.getFirst() : asked;
    }

    /** Whose reviews a list of people is limited to: a head of a unit sees the scores of people whom that head has judged. */
    private @Nullable Long judge() {
        return isConfined() ? me.personId() : null;
    }

    PeopleReach reach() {
        return new PeopleReach(agencyId, sight(), judge());
    }

    private List<Long> ownUnits() {
        return me.posts().stream()
                .filter(post -> post.agencyId() == agencyId && post.role() == PostRole.HEAD)
                .map(HeldPost::unitId)
                .toList();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}

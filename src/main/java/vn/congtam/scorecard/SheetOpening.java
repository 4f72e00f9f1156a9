package vn.congtam.scorecard;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.history.ImportedMonths;
import vn.congtam.period.PeriodBook;
import vn.congtam.period.PeriodDates;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.Conflict;

/**
 * Opens a month with one sheet per official: everybody with a main post that overlaps the month. The post of the reference day
 * (the day of opening within the month, else the nearest end of the month) gives unit, kind, framework and reviewers; a sheet keeps them
 * although the person moves afterwards. Reviewers alone follow later changes of posts: {@link ReviewerDerivation}.
 */
@Service
public class SheetOpening {

    /**
     * Everybody with the decisive post: in force on the reference day, else the nearest one of the month. In a month with posts in
     * several agencies the deciding one has the sheet, by working days or as the city chose, unless another one rates or has decided already.
     */
    private static final String MISSING = """
            with due as (
                select distinct on (t.person_id) t.* from post t
                where t.agency_id = :agency and not t.concurrent
                  and t.valid_from <= :last and coalesce(t.valid_to, 'infinity') >= :first
                  and not exists (select 1 from score_sheet s where s.period_id = :period and s.person_id = t.person_id)
                  and (not exists (select 1 from post o where o.person_id = t.person_id and o.agency_id <> :agency and not o.concurrent
                                   and o.valid_from <= :last and coalesce(o.valid_to, 'infinity') >= :first)
                       or (rating_agency(t.person_id, :first) = :agency
                           and not exists (select 1 from score_sheet d where d.person_id = t.person_id and d.month = :first
                                           and d.agency_id <> :agency and d.status <> 'NOT_RATED')))
                order by t.person_id, greatest(t.valid_from - :day, 0) + greatest(:day - coalesce(t.valid_to, :day), 0)
            )
            """;

    private static final String ADD = MISSING + """
            insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name,
                                     duty_group, subject_group, sheet_kind, framework_version_id, reviewer1_id, reviewer2_id, decider_id)
            select :period, :agency, :first, p.id, t.unit_id, t.id, t.role, t.title, u.name, p.duty_group, p.subject_group,
                   coalesce(f.sheet_kind, case when t.role = 'MEMBER' then 'STAFF' else 'LEADER' end),
                   f.framework_version_id, c.reviewer1_id, c.reviewer2_id, c.decider_id
            from due t
            join person p on p.id = t.person_id
            join unit u on u.id = t.unit_id
            cross join lateral chain_of_review(:agency, p.id, t.unit_id, t.role, p.duty_group, :day) c
            cross join lateral assigned_by_scope(:agency, :first, t.unit_id, t.role, p.subject_group) f
            order by p.id
            on conflict (period_id, person_id) do nothing
            returning person_id
            """;

    private static final String MIXED = """
            update period p set mixed = true where p.id = :period and not p.mixed
               and exists (select 1 from score_sheet s where s.period_id = p.id and s.framework_version_id <> p.framework_version_id)
            """;

    private final JdbcClient jdbc;
    private final PeriodBook periods;
    private final ImportedMonths imported;
    private final ReviewerDerivation reviewers;
    private final SheetMoves moves;
    private final CarriedSelf carried;
    private final AuditTrail audit;

    SheetOpening(
            JdbcClient jdbc,
            PeriodBook periods,
            ImportedMonths imported,
            ReviewerDerivation reviewers,
            SheetMoves moves,
            CarriedSelf carried,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.imported = imported;
        this.reviewers = reviewers;
        this.moves = moves;
        this.carried = carried;
        this.audit = audit;
    }

    /** The month with the number of sheets that this act added. */
    public record Opened(PeriodSummary period, int added) {}

    /**
     * Opens the month and its sheets; repeated or at the same time on another node it changes nothing.
     *
     * @param account who opens it, null for the demonstration city
     * @throws Conflict when results of the month were imported
     */
    @Transactional
    public Opened open(long agencyId, YearMonth month, PeriodDates dates, @Nullable Long account) {
        imported.requireNone(agencyId, month);
        PeriodSummary period = periods.open(agencyId, month, dates, account);
        return new Opened(period, period.isOpen() ? addMissing(period) : 0);
    }

    /** As {@link #addMissing}, by somebody; whoever says meanwhile which agency decides waits. */
    @Transactional
    public int refresh(PeriodSummary period) {
        periods.hold(period.agencyId());
        return addMissing(period);
    }

    /**
     * Adds sheets for people who joined after the opening and brings the reviewers of the others up to date.
     *
     * @return how many were added
     */
    @Transactional
    public int addMissing(PeriodSummary period) {
        List<Long> added =
                bound(ADD, period).query((row, n) -> row.getLong("person_id")).list();
        if (!added.isEmpty()) {
            carried.along(period, added);
            jdbc.sql(MIXED).param("period", period.id()).update();
            audit.append(AuditEvent.of("sheets.added", "period", period.id())
                    .in(period.agencyId(), period.month())
                    .with(Map.of("people", added)));
        }
        reviewers.derive(period.id(), period.agencyId(), period.month());
        moves.settle(period);
        return added.size();
    }

    /** Sheets of the month, and people of the month who have none yet. */
    public record Counts(int sheets, int missing) {}

    public Counts counts(PeriodSummary period) {
        return bound(MISSING + """
                        select (select count(*) from due) as missing,
                               (select count(*) from score_sheet where period_id = :period) as sheets
                        """, period)
                .query((row, n) -> new Counts(row.getInt("sheets"), row.getInt("missing")))
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, PeriodSummary period) {
        YearMonth month = period.month();
        return jdbc.sql(sql)
                .param("period", period.id())
                .param("agency", period.agencyId())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("day", reviewers.referenceDay(month));
    }
}

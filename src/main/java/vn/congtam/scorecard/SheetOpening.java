package vn.congtam.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.organization.PostsChanged;
import vn.congtam.period.PeriodBook;
import vn.congtam.period.PeriodDates;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.VietnamTime;

/**
 * Opens a month with one sheet per official: everybody with a main post that overlaps the month. The post of the reference day
 * (the day of opening within the month, else the nearest end of the month) gives unit, kind and reviewers; a sheet keeps them
 * although the person moves afterwards. Reviewers alone follow later changes of posts, for levels that nobody has begun.
 */
@Service
public class SheetOpening {

    /** Everybody with the decisive post: in force on the reference day, else the nearest one of the month. */
    private static final String MISSING = """
            with due as (
                select distinct on (t.person_id) t.* from post t
                where t.agency_id = :agency and not t.concurrent
                  and t.valid_from <= :last and coalesce(t.valid_to, 'infinity') >= :first
                  and not exists (select 1 from score_sheet s where s.period_id = :period and s.person_id = t.person_id)
                order by t.person_id, greatest(t.valid_from - :day, 0) + greatest(:day - coalesce(t.valid_to, :day), 0)
            )
            """;

    private static final String ADD = MISSING + """
            insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name,
                                     duty_group, subject_group, sheet_kind, reviewer1_id, reviewer2_id, decider_id)
            select :period, :agency, :first, p.id, t.unit_id, t.id, t.role, t.title, u.name, p.duty_group, p.subject_group,
                   case when t.role = 'MEMBER' then 'STAFF' else 'LEADER' end, c.reviewer1_id, c.reviewer2_id, c.decider_id
            from due t
            join person p on p.id = t.person_id
            join unit u on u.id = t.unit_id
            cross join lateral chain_of_review(:agency, p.id, t.unit_id, t.role, p.duty_group, :day) c
            order by p.id
            on conflict (period_id, person_id) do nothing
            """;

    /**
     * A level that has begun keeps its reviewer; a begun second level too. The decider follows until the decision is made, so
     * that a new head of the agency can act.
     */
    private static final String DERIVE = """
            with fresh as (
                select s.id,
                       case when s.status in ('DRAFT', 'RETURNED', 'SUBMITTED') then c.reviewer1_id else s.reviewer1_id end as r1,
                       case when s.status in ('DRAFT', 'RETURNED', 'SUBMITTED') then c.reviewer2_id
                            when s.status = 'IN_REVIEW' and s.reviewer2_id is not null and not exists (
                                select 1 from assessment a where a.sheet_id = s.id and a.stage = 'REVIEW2')
                                then coalesce(nullif(c.reviewer2_id, s.reviewer1_id), nullif(c.reviewer1_id, s.reviewer1_id),
                                              s.reviewer2_id)
                            else s.reviewer2_id end as r2,
                       c.decider_id as decider
                from score_sheet s
                cross join lateral chain_of_review(s.agency_id, s.person_id, s.unit_id, s.role, s.duty_group, :day) c
                where s.period_id = :period and s.status not in ('DECIDED', 'NOT_RATED')
            )
            update score_sheet s set reviewer1_id = f.r1, reviewer2_id = f.r2, decider_id = f.decider, version = s.version + 1
            from fresh f
            where f.id = s.id
              and (s.reviewer1_id, s.reviewer2_id, s.decider_id) is distinct from (f.r1, f.r2, f.decider)
            """;

    private final JdbcClient jdbc;
    private final PeriodBook periods;
    private final Clock clock;

    SheetOpening(JdbcClient jdbc, PeriodBook periods, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.clock = clock;
    }

    /** The month with the number of sheets that this act added. */
    public record Opened(PeriodSummary period, int added) {}

    /**
     * Opens the month and its sheets; repeated or at the same time on another node it changes nothing.
     *
     * @param account who opens it, null for the demonstration city
     */
    @Transactional
    public Opened open(long agencyId, YearMonth month, PeriodDates dates, @Nullable Long account) {
        PeriodSummary period = periods.open(agencyId, month, dates, account);
        return new Opened(period, period.isOpen() ? addMissing(period) : 0);
    }

    /**
     * Adds sheets for people who joined after the opening.
     *
     * @return how many
     */
    @Transactional
    public int addMissing(PeriodSummary period) {
        return bound(ADD, period).update();
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

    /** Derives the reviewers of open months anew; a month that is being closed is waited for and then left alone. */
    @EventListener
    @Transactional
    void on(PostsChanged changed) {
        record Open(long id, LocalDate month) {}
        List<Open> open = jdbc.sql(
                        "select id, month from period where agency_id = :agency and status = 'OPEN' order by id for share")
                .param("agency", changed.agencyId())
                .query((row, n) ->
                        new Open(row.getLong("id"), row.getDate("month").toLocalDate()))
                .list();
        open.forEach(period -> jdbc.sql(DERIVE)
                .param("period", period.id())
                .param("day", referenceDay(YearMonth.from(period.month())))
                .update());
    }

    private JdbcClient.StatementSpec bound(String sql, PeriodSummary period) {
        YearMonth month = period.month();
        return jdbc.sql(sql)
                .param("period", period.id())
                .param("agency", period.agencyId())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("day", referenceDay(month));
    }

    /** Today within the month, else the nearest end of the month. */
    private LocalDate referenceDay(YearMonth month) {
        LocalDate today = VietnamTime.today(clock);
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }
}

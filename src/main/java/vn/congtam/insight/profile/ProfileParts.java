package vn.congtam.insight.profile;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands beside the results: tasks of the months shown, words and appeals of the months that may be read, posts. */
@Component
class ProfileParts {

    private static final String TASKS = """
            select t.source, count(*)::int as total,
                   (count(*) filter (where k.place = 'good'))::int as good, (count(*) filter (where k.place = 'failed'))::int as failed,
                   (count(*) filter (where k.place = 'late'))::int as late, (count(*) filter (where k.place = 'open'))::int as open,
                   (count(*) filter (where t.disposition = 'HANDED_BACK'))::int as handed,
                   (count(*) filter (where t.disposition = 'CARRIED_OVER'))::int as carried
            from task t
            cross join lateral (select case when t.disposition <> 'ACTIVE' then 'passed' when t.finished_on is null then 'open'
                when not t.delay_excused and coalesce(t.delay_count > 0, t.finished_on > t.due_on) then 'late'
                when t.quality = 'FAILED' then 'failed' else 'good' end as place) k
            where t.person_id = :person and (t.month, t.agency_id) in (:months)
            group by t.source order by t.source desc
            """;

    private static final String REMARKS = """
            select x.month, x.kind, x.author, x.text from (
                select s.month, g.stage as kind, coalesce(w.full_name, '') as author, g.remark as text, s.id,
                       array_position(array['REVIEW1', 'REVIEW2', 'DECISION'], g.stage) as place
                from score_sheet s
                cross join lateral (select c.id from closing c where c.period_id = s.period_id order by c.version desc limit 1) k
                cross join lateral (
                    select o.stage, o.author_id, o.remark from archived_stage o where o.closing_id = k.id and o.sheet_id = s.id
                    union all
                    select a.stage, a.author_id, a.remark from assessment a where a.sheet_id = s.id and a.complete
                      and not exists (select from archived_stage o where o.closing_id = k.id and o.sheet_id = s.id)) g
                left join person w on w.id = g.author_id
                where s.id in (:sheets) and g.stage <> 'SELF'
                union all
                select s.month, v.kind, f.author_name, v.text, s.id, v.place
                from score_sheet s
                join period p on p.id = s.period_id and p.status = 'PUBLISHED'
                join sheet_feedback f on f.sheet_id = s.id
                cross join lateral (values ('STRENGTHS', f.strengths, 4), ('TO_IMPROVE', f.to_improve, 5),
                                           ('NEXT_MONTH', f.next_month, 6)) v (kind, text, place)
                where s.id in (:sheets)) x
            where x.text <> ''
            order by x.month desc, x.id, x.place
            """;

    private static final String APPEALS = """
            select a.id, a.month, a.status, a.asked, a.filed_at, a.answered_at, a.answer
            from appeal a where a.person_id = :person and (a.month, a.agency_id) in (:months)
            order by a.filed_at desc
            """;

    private static final String POSTS = """
            select g.name as agency, u.name as unit, t.role, t.title, t.concurrent, t.valid_from, t.valid_to
            from post t join unit u on u.id = t.unit_id join agency g on g.id = t.agency_id
            where t.person_id = :person and coalesce(t.valid_to, 'infinity') >= :first and (:everywhere or t.agency_id in (:inside))
            order by t.valid_from desc, t.id desc
            """;

    private final JdbcClient jdbc;

    ProfileParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TasksOfKind> tasks(long personId, List<ProfileMonth> months) {
        if (months.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(TASKS)
                .param("person", personId)
                .param("months", pairs(months))
                .query((row, n) -> new TasksOfKind(
                        row.getString("source"),
                        row.getInt("total"),
                        row.getInt("good"),
                        row.getInt("failed"),
                        row.getInt("late"),
                        row.getInt("open"),
                        row.getInt("handed"),
                        row.getInt("carried")))
                .list();
    }

    List<ProfileRemark> remarks(List<Long> sheets) {
        if (sheets.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(REMARKS)
                .param("sheets", sheets)
                .query((row, n) -> new ProfileRemark(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("kind"),
                        row.getString("author"),
                        row.getString("text")))
                .list();
    }

    List<ProfileAppeal> appeals(long personId, List<ProfileMonth> readable) {
        if (readable.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(APPEALS)
                .param("person", personId)
                .param("months", pairs(readable))
                .query((row, n) -> {
                    Timestamp answered = row.getTimestamp("answered_at");
                    return new ProfileAppeal(
                            row.getLong("id"),
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            row.getString("status"),
                            row.getString("asked"),
                            row.getTimestamp("filed_at").toInstant(),
                            answered == null ? null : answered.toInstant(),
                            row.getString("answer"));
                })
                .list();
    }

    List<HeldOnce> posts(long personId, ProfileReach reach, YearMonth first) {
        return jdbc.sql(POSTS)
                .param("person", personId)
                .param("first", first.atDay(1))
                .param("everywhere", reach.everywhere())
                .param("inside", reach.inside())
                .query((row, n) -> new HeldOnce(
                        row.getString("agency"),
                        row.getString("unit"),
                        row.getString("role"),
                        row.getString("title"),
                        row.getBoolean("concurrent"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private static List<Object[]> pairs(List<ProfileMonth> months) {
        return months.stream()
                .map(month -> new Object[] {month.firstDay(), month.agencyId()})
                .toList();
    }
}

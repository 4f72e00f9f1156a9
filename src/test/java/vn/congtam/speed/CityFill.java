package vn.congtam.speed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import vn.congtam.support.TestDatabase;

/**
 * A city of 126 agencies with units of ten, and months of results, written as the closing runs leave them behind. Every tenth unit
 * levels: everybody gets the same points.
 */
final class CityFill {

    static final YearMonth NEWEST = YearMonth.of(2026, 9);
    static final YearMonth OPEN = YearMonth.of(2026, 10);

    private static final String PEOPLE = """
            insert into agency (code, name, kind) select 'H' || lpad(n::text, 4, '0'), 'UBND phường ' || n, 'COMMUNE' from generate_series(0, 125) n;
            create table bench_person as
            select n, n % 126 as a, n / 126 as i, n / 126 / 10 as u from generate_series(0, {people} - 1) n;
            insert into unit (agency_id, name, search_key)
            select a.id, x.word || ' ' || x.u, x.word || ' ' || x.u
            from (select distinct a, u, (array['Phòng Kinh tế', 'Phòng Văn hóa', 'Văn phòng'])[1 + u % 3] as word from bench_person) x
            join agency a on a.code = 'H' || lpad(x.a::text, 4, '0');
            insert into person (agency_id, code, full_name, sort_key, search_key, subject_group, duty_group, gender, birth_date)
            select a.id, 'H' || b.n, w.name || ' ' || b.n, w.key || ' ' || b.n, w.key || ' ' || b.n, 'CIVIL_SERVANT',
                   (array['Tài chính', 'Chuyên môn', 'Văn thư'])[1 + b.n % 3], (array['FEMALE', 'MALE'])[1 + b.n / 126 % 2],
                   date '1970-01-01' + b.n % 11000
            from bench_person b join agency a on a.code = 'H' || lpad(b.a::text, 4, '0')
            cross join lateral (select (array['Nguyễn Thị Hà', 'Trần Văn Bình', 'Lê Thị Lan'])[1 + b.n % 3] as name,
                                       (array['nguyen thi ha', 'tran van binh', 'le thi lan'])[1 + b.n % 3] as key) w
            order by b.n;
            alter table bench_person add person_id bigint, add unit_id bigint, add agency_id bigint;
            update bench_person b set person_id = p.id, agency_id = p.agency_id from person p where p.code = 'H' || b.n;
            update bench_person b set unit_id = u.id from unit u
            where u.agency_id = b.agency_id and u.name = (array['Phòng Kinh tế', 'Phòng Văn hóa', 'Văn phòng'])[1 + b.u % 3] || ' ' || b.u;
            insert into post (person_id, agency_id, unit_id, role, title, valid_from)
            select person_id, agency_id, unit_id, case when i = 0 then 'AGENCY_HEAD' when i % 10 = 0 then 'HEAD' else 'MEMBER' end,
                   case when i % 10 = 0 then 'Trưởng phòng' else 'Chuyên viên' end, date '2020-01-01' from bench_person order by n;
            alter table bench_person add post_id bigint, add head bigint, add authority bigint;
            update bench_person b set post_id = t.id from post t where t.person_id = b.person_id;
            update bench_person b set head = h.person_id from bench_person h where h.a = b.a and h.u = b.u and h.i % 10 = 0;
            update bench_person b set authority = h.person_id from bench_person h where h.a = b.a and h.i = 0;
            create unique index on bench_person (person_id);
            analyze;
            insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due, publish_due, working_days, opened_at)
            select a.id, date '{open}', f.id, date '{open}' + 3, date '{open}' + 24, date '{open}' + 25, date '{open}' + 27, date '{open}' + 35, 22, now()
            from agency a, (select max(id) as id from framework_version where code = '1841-QĐ/TU' and agency_id is null) f where a.code like 'H%';
            {sheets} where e.month = date '{open}' order by b.n""";

    private static final String SHEETS = """
            insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group, subject_group, sheet_kind,
                reviewer1_id, decider_id, status, framework_version_id, days_worked, ratio_done, ratio_assigned, decided_at)
            select e.id, b.agency_id, e.month, b.person_id, b.unit_id, b.post_id, case when b.i = 0 then 'AGENCY_HEAD' when b.i % 10 = 0 then 'HEAD' else 'MEMBER' end,
                   'Chuyên viên', 'Phòng ' || b.u, 'Chuyên môn', 'CIVIL_SERVANT', case when b.i % 10 = 0 then 'LEADER' else 'STAFF' end,
                   case when b.i % 10 <> 0 then b.head end, case when b.i <> 0 then b.authority end, {status}, e.framework_version_id, 22, 18, 20, {decided}
            from bench_person b join period e on e.agency_id = b.agency_id""";

    private static final String MONTH = """
            alter table score_sheet disable trigger user;
            alter table assessment disable trigger user;
            alter table task disable trigger user;
            alter table period disable trigger published_months_are_lined_up;
            insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due, publish_due, working_days, opened_at)
            select a.id, date '{month}', f.id, date '{month}' + 3, date '{month}' + 24, date '{month}' + 25, date '{month}' + 27, date '{month}' + 35, 22, now()
            from agency a, (select max(id) as id from framework_version where code = '1841-QĐ/TU' and agency_id is null) f where a.code like 'H%';
            {sheets} where e.month = date '{month}' order by b.n;
            insert into assessment (sheet_id, period_id, stage, author_id, lines, group_points, complete, total, results_points, bonus_points, deducted,
                class_by_score, started_at, updated_at)
            select s.id, s.period_id, g.stage, case g.stage when 'SELF' then s.person_id when 'REVIEW1' then coalesce(s.reviewer1_id, s.person_id) else coalesce(s.decider_id, s.person_id) end,
                   {lines}, jsonb_build_object('I', 15 + x.total % 5, 'II', x.total - 20 - x.total % 5, 'III', 5), true, x.total + g.shift, 45, 0, 0, c.class, now(),
                   timestamptz '{month} 08:00+07' + make_interval(days => 26, secs => (s.id % 50000)::int)
            from score_sheet s join bench_person b on b.person_id = s.person_id cross join (values {stages}) g (stage, shift)
            cross join lateral (select case when b.u % 10 = 3 then 90 else 62 + (hashint8(b.n * 100 + {number}) & 2147483647) % 72 / 2.0 end as total) x
            cross join lateral (select case when x.total >= 90 then 'A' when x.total >= 70 then 'B' when x.total >= 50 then 'C' else 'D' end as class) c
            where s.month = date '{month}';
            insert into closing (period_id, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota, moved, result_hash, audit_digest)
            select p.id, now(), n, n, 30, 0, 0, 0, 0, repeat('0', 64), repeat('0', 64)
            from period p cross join lateral (select count(*) as n from score_sheet s where s.period_id = p.id) x where p.month = date '{month}' and p.agency_id in (select id from agency where code like 'H%');
            insert into closing_part (closing_id, period_id, framework_version_id, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota, moved,
                result_hash)
            select c.id, p.id, p.framework_version_id, c.people, c.rated, 30, 0, 0, 0, 0, c.result_hash from closing c join period p on p.id = c.period_id
            where p.month = date '{month}' and p.agency_id in (select id from agency where code like 'H%');
            insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, framework_version_id, rated, total,
                results_points, ratio_done, ratio_assigned, deducted, class_by_score, class, moved_by_quota, rank_agency, rank_unit, rank_duty_group)
            select c.id, p.id, s.id, s.person_id, s.agency_id, p.month, s.unit_id, s.duty_group, s.framework_version_id, true, a.total, 45, 18, 20, 0, a.class_by_score,
                   case when a.class_by_score = 'A' and s.id % 3 = 0 then 'B' else a.class_by_score end, a.class_by_score = 'A' and s.id % 3 = 0,
                   rank() over (partition by s.agency_id order by a.total desc), rank() over (partition by s.unit_id order by a.total desc),
                   rank() over (partition by s.agency_id, s.duty_group order by a.total desc)
            from period p join closing c on c.period_id = p.id join score_sheet s on s.period_id = p.id
            join assessment a on a.sheet_id = s.id and a.stage = 'DECISION'
            where p.month = date '{month}' and p.agency_id in (select id from agency where code like 'H%');
            insert into task (agency_id, person_id, month, title, source, due_on, created_at, finished_on, progress)
            select b.agency_id, b.person_id, date '{month}', 'Giải quyết hồ sơ ' || b.n * k, 'PLAN', date '{month}' + 19, timestamptz '{month} 09:00+07',
                   case when b.n % 7 <> k then date '{month}' + 18 end, case when b.n % 7 <> k then 100 else 40 end
            from bench_person b cross join generate_series(1, 2) k;
            update period set status = 'CLOSED', closed_at = timestamptz '{month} 17:00+07' + interval '1 month'
            where month = date '{month}' and agency_id in (select id from agency where code like 'H%');
            update period set status = 'PUBLISHED', published_at = timestamptz '{month} 17:00+07' + interval '33 days', audience = 'PERSON'
            where month = date '{month}' and agency_id in (select id from agency where code like 'H%');
            alter table score_sheet enable trigger user;
            alter table assessment enable trigger user;
            alter table task enable trigger user;
            alter table period enable trigger published_months_are_lined_up""";

    private static final String LINES =
            "(select jsonb_object_agg('I.' || n, jsonb_build_object('points', 1.5 + (s.id * n + g.shift::int) % 2 / 2.0, 'note', '', 'work', '')) from generate_series(1, 22) n)";

    private CityFill() {}

    /** People, posts and the open month. */
    static void people(int people) throws SQLException {
        execute(PEOPLE.replace("{sheets}", SHEETS)
                .replace("{status}", "'DRAFT'")
                .replace("{decided}", "null")
                .replace("{people}", String.valueOf(people))
                .replace("{open}", OPEN.atDay(1).toString()));
    }

    /** Published months, counted back from the newest. */
    static void months(int first, int last) throws SQLException {
        for (int back = first; back <= last; back++) {
            boolean newest = back == 0;
            execute(MONTH.replace("{sheets}", SHEETS)
                    .replace("{status}", "'DECIDED'")
                    .replace("{decided}", "now()")
                    .replace("{lines}", newest ? LINES : "jsonb_build_object()")
                    .replace(
                            "{stages}",
                            newest ? "('SELF', 2), ('REVIEW1', 0), ('DECISION', 0)" : "('SELF', 2), ('DECISION', 0)")
                    .replace("{number}", String.valueOf(back))
                    .replace("{month}", NEWEST.minusMonths(back).atDay(1).toString()));
        }
        execute("select line_up_months(array_agg(person_id)) from bench_person group by agency_id");
        execute("vacuum analyze");
    }

    private static void execute(String script) throws SQLException {
        try (Connection owner = TestDatabase.connect(TestDatabase.url(), TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            for (String sql : script.split(";\n")) {
                statement.execute(sql);
            }
        }
    }
}

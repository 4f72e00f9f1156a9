package vn.congtam.insight.levelling;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/**
 * An agency whose units are rated by a habit each: people, sheets with three stages, tasks and closed, published months, from a seed. Rows
 * go straight into the tables while a month is open; what reads them is the SQL of the product.
 */
final class GeneratedAgency {

    private static final int LINES = 10;

    final long id;
    final Official head;
    final List<Unit> units = new ArrayList<>();
    private final JdbcTemplate jdbc;
    private final TestCity city;
    private final Random random;

    /** @param reviewer head of the unit, who rates {@code members} */
    record Unit(long id, Habit habit, long reviewer, String username, List<Member> members) {}

    /** @param ability lasting difference from the mean in points */
    record Member(long personId, long postId, double ability) {}

    private record Rating(long sheet, long author, double total, List<Double> lines, Instant at) {}

    GeneratedAgency(JdbcTemplate jdbc, TestCity city, long seed) {
        this.jdbc = jdbc;
        this.city = city;
        this.random = new Random(seed);
        this.id = city.agency();
        this.head = city.official(id, city.unit(id, "Lãnh đạo"), "AGENCY_HEAD", "Phạm Thị Chủ");
    }

    /** A unit of nine members under a head, like most units of a commune. */
    Unit add(Habit habit, int people) {
        String name = "Tổ " + habit + " " + units.size();
        long unit = city.unit(id, name);
        Official reviewer = city.official(id, unit, "HEAD", "Trưởng " + name);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String code = "G" + id + "-" + units.size() + "-" + i;
            Long person = jdbc.queryForObject("""
                    insert into person (agency_id, code, full_name, sort_key, search_key, subject_group, duty_group)
                    values (?, ?, ?, ?, ?, 'CIVIL_SERVANT', 'Chuyên môn') returning id
                    """, Long.class, id, code, "Người " + code, code, code);
            Long post = jdbc.queryForObject("""
                    insert into post (person_id, agency_id, unit_id, role, title, valid_from) values (?, ?, ?, 'MEMBER', '', date '2024-01-01') returning id
                    """, Long.class, person, id, unit);
            members.add(new Member(
                    Objects.requireNonNull(person), Objects.requireNonNull(post), 5 * random.nextGaussian()));
        }
        Unit made = new Unit(unit, habit, reviewer.personId(), reviewer.username(), members);
        units.add(made);
        return made;
    }

    /** Fills, closes and publishes a month; answers the closing. */
    long month(YearMonth month, int number) {
        return close(fill(month, number), month, 1);
    }

    /** Opens a month with everybody decided; answers the period. */
    long fill(YearMonth month, int number) {
        Long period = jdbc.queryForObject("""
                insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due, publish_due, working_days, opened_at)
                select ?, ?, (select max(id) from framework_version where code = '1841-QĐ/TU' and agency_id is null), d + 3, d + 24, d + 25, d + 27, d + 35, 22, now()
                from (select cast(? as date) as d) x returning id
                """, Long.class, id, month.atDay(1), month.atDay(1));
        for (Unit unit : units) {
            sheets(Objects.requireNonNull(period), unit);
            rate(period, month, unit, number);
            tasks(month, unit, number);
        }
        return Objects.requireNonNull(period);
    }

    /** Closes the month once more, as after a correction; the first closing is published at once. */
    long close(long period, YearMonth month, int version) {
        long closing = closeOnly(period, month, version);
        if (version == 1) {
            jdbc.update(
                    "update period set status = 'PUBLISHED', published_at = now(), audience = 'PERSON' where id = ?",
                    period);
        }
        return closing;
    }

    long closeOnly(long period, YearMonth month, int version) {
        Long closing = jdbc.queryForObject("""
                insert into closing (period_id, version, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota, moved, result_hash,
                    audit_digest) values (?, ?, now(), 0, 0, 30, 0, 0, 0, 0, '', '') returning id
                """, Long.class, period, version);
        jdbc.update("""
                insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, framework_version_id, rated, total,
                    class_by_score, class)
                select ?, s.period_id, s.id, s.person_id, s.agency_id, s.month, s.unit_id, s.duty_group, s.framework_version_id, true, a.total,
                       a.class_by_score, a.class_by_score
                from score_sheet s join assessment a on a.sheet_id = s.id and a.stage = 'DECISION' where s.period_id = ?
                """, closing, period);
        if (version == 1) {
            jdbc.update("update period set status = 'CLOSED', closed_at = now() where id = ?", period);
        }
        return Objects.requireNonNull(closing);
    }

    private void sheets(long period, Unit unit) {
        jdbc.update("""
                insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group, subject_group,
                    sheet_kind, reviewer1_id, decider_id, status, framework_version_id)
                select e.id, t.agency_id, e.month, t.person_id, t.unit_id, t.id, 'MEMBER', '', u.name, 'Chuyên môn', 'CIVIL_SERVANT', 'STAFF', ?, ?, 'DECIDED',
                       e.framework_version_id
                from post t join unit u on u.id = t.unit_id join period e on e.id = ? where t.unit_id = ? and t.role = 'MEMBER'
                """, unit.reviewer(), head.personId(), period, unit.id());
    }

    private void rate(long period, YearMonth month, Unit unit, int number) {
        Map<Long, Long> sheets = new LinkedHashMap<>();
        jdbc.query(
                "select person_id, id from score_sheet where period_id = ? and unit_id = ?",
                row -> {
                    sheets.put(row.getLong(1), row.getLong(2));
                },
                period,
                unit.id());
        List<Object[]> rows = new ArrayList<>();
        Instant at = month.atDay(25).atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
        Instant decided = at.plusSeconds(172_800);
        for (int place = 0; place < unit.members().size(); place++) {
            Member member = unit.members().get(place);
            double total = half(unit.habit()
                    .total(random, member.ability(), place, unit.members().size(), number));
            double self = half(total + unit.habit().selfAbove(random));
            List<Double> lines = lines(unit.habit(), total);
            List<Double> selfLines = unit.habit() == Habit.HASTY ? lines : lines(unit.habit(), self);
            at = at.plusSeconds(unit.habit().seconds(random));
            decided = decided.plusSeconds(30 + random.nextInt(200));
            long sheet = Objects.requireNonNull(sheets.get(member.personId()));
            rows.add(assessment(period, "SELF", new Rating(sheet, member.personId(), self, selfLines, at)));
            rows.add(assessment(period, "REVIEW1", new Rating(sheet, unit.reviewer(), total, lines, at)));
            rows.add(assessment(period, "DECISION", new Rating(sheet, head.personId(), total, lines, decided)));
        }
        jdbc.batchUpdate("""
                insert into assessment (sheet_id, period_id, stage, author_id, lines, group_points, complete, total, results_points, bonus_points, deducted,
                    class_by_score, started_at, updated_at)
                values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), true, ?, 0, 0, 0, ?, ?, ?)
                """, rows);
    }

    private static Object[] assessment(long period, String stage, Rating rating) {
        StringBuilder lines = new StringBuilder("{");
        double conduct = 0;
        for (int i = 0; i < rating.lines().size(); i++) {
            lines.append(i == 0 ? "" : ",")
                    .append("\"L")
                    .append(i)
                    .append("\":{\"points\":")
                    .append(rating.lines().get(i))
                    .append(",\"note\":\"")
                    .append(stage)
                    .append("\"}");
            conduct += i < LINES ? rating.lines().get(i) : 0;
        }
        double total = rating.total();
        String best = total >= 90 ? "A" : total >= 70 ? "B" : total >= 50 ? "C" : "D";
        return new Object[] {
            rating.sheet(),
            period,
            stage,
            rating.author(),
            lines + "}",
            "{\"I\":" + conduct + "}",
            BigDecimal.valueOf(total),
            best,
            Timestamp.from(rating.at()),
            Timestamp.from(rating.at())
        };
    }

    /** Ten lines of group I and one for the rest; level units have them all alike. */
    private List<Double> lines(Habit habit, double total) {
        List<Double> lines = new ArrayList<>();
        double rest = total;
        for (int i = 0; i < LINES; i++) {
            double points = habit == Habit.LEVEL || random.nextInt(3) > 0 ? 2 : 1.5 - 0.5 * random.nextInt(2);
            lines.add(points);
            rest -= points;
        }
        lines.add(rest);
        return lines;
    }

    private void tasks(YearMonth month, Unit unit, int number) {
        List<Object[]> rows = new ArrayList<>();
        for (Member member : unit.members()) {
            for (int i = 0; i < 4; i++) {
                boolean clerical = unit.habit() == Habit.CLERICAL;
                boolean late = clerical || random.nextInt(10) == 0;
                String title = clerical
                        ? "Thực hiện nhiệm vụ chuyên môn " + "abcd".charAt(i) + " tháng " + number
                        : work(member, i);
                LocalDate made = month.atDay(late ? 24 : 2 + random.nextInt(4));
                rows.add(new Object[] {
                    id, member.personId(), month.atDay(1), title, month.atDay(20), Timestamp.valueOf(made.atTime(9, 0))
                });
            }
        }
        jdbc.batchUpdate("""
                insert into task (agency_id, person_id, month, title, source, due_on, created_at) values (?, ?, ?, ?, 'PLAN', ?, ?)
                """, rows);
    }

    /** One routine work that comes back every month, the others new; numbers do not tell texts apart. */
    private String work(Member member, int place) {
        long number = place == 0 ? member.personId() : random.nextLong() >>> 1;
        StringBuilder letters = new StringBuilder(place == 0 ? "Trực tiếp nhận hồ sơ " : "Tham mưu xử lý việc ");
        for (; number > 0; number /= 26) {
            letters.append((char) ('a' + number % 26));
        }
        return letters.toString();
    }

    private static double half(double points) {
        return Math.clamp(Math.round(points * 2) / 2.0, 0, 99.5);
    }
}

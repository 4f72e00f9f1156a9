package vn.congtam.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.ranking.RankingFigures.Fold;

/** The ranked list of a month with its line: worked out while the month is open, read back once it is closed. */
@Component
class Ranking {

    /** Rows on a page of the whole list. */
    static final int PAGE = 50;

    private static final String ORDERED = """
            , ordered as (
                select r.*, p.full_name, p.sort_key, row_number() over (order by {order})::int as position
                from ranked r join person p on p.id = r.person_id where r.rated
            )
            """.replace("{order}", RankedSql.BEST_FIRST);

    /** Three people above the line and one below those moved are shown, never more than 40 rows. */
    private static final String FIGURES = ORDERED
            + Levelling.EXPRESSIONS
            + """
            , bounds as (
                select count(*)::int as rated, coalesce(max(places), 0) as places,
                       count(*) filter (where class_before <= :countedUpTo)::int as counted,
                       count(*) filter (where class_before = :limited)::int as contenders,
                       count(*) filter (where outcome like 'KEPT%')::int as kept,
                       count(*) filter (where outcome like 'MOVED%')::int as moved,
                       count(*) filter (where outcome = 'UNRESOLVED')::int as unresolved,
                       coalesce(max(position) filter (where outcome like 'KEPT%'), 0) as cut,
                       min(position) filter (where outcome like 'MOVED%' or outcome = 'UNRESOLVED') as first_touched,
                       coalesce(max(position) filter (where outcome like 'MOVED%' or outcome = 'UNRESOLVED'), 0) as touched
                from ordered
            ), zone as (
                select *, least(greatest(touched + 1, cut + 2, 5), low + 40) as high
                from (select *, greatest(2, least(cut - 3, first_touched - 1)) as low from bounds) b
            )
            select z.*, k.*,
                   (select array[{counts}] from (select class_by_score as class from ordered) c) as by_score,
                   (select array[{counts}] from ordered) as after_quota, {above}, {below}, {levels} as levels
            from zone z,
                 lateral (select count(*)::int as n, min(rank_agency) as first, max(rank_agency) as last, max(total) as highest,
                                 min(total) as lowest, array[{counts}] as classes from ordered where position between 2 and z.low - 1) a,
                 lateral (select count(*)::int as n, min(rank_agency) as first, max(rank_agency) as last, max(total) as highest,
                                 min(total) as lowest, array[{counts}] as classes from ordered where position > z.high) b,
                 ({checks}) k
            """.replace("{checks}", ClosingChecks.SQL)
                    .replace("{levels}", Levelling.UNITS)
                    .replace("{above}", columns("a", "above"))
                    .replace("{below}", columns("b", "below"))
                    .replace("{counts}", """
                    count(*) filter (where class = 'A')::int, count(*) filter (where class = 'B')::int,
                    count(*) filter (where class = 'C')::int, count(*) filter (where class = 'D')::int""");

    static final String ROWS = ORDERED + """
            select o.sheet_id, s.person_id, o.position, o.rank_agency as rank, o.rank_unit, o.full_name as name, s.unit_name as unit, o.total,
                   o.results_points, o.class_by_score, o.class as rated_class, o.outcome, o.quota_line, o.free_places, o.tie_settled_by, o.class_cap_reason as cap_reason
            from ordered o join score_sheet s on s.id = o.sheet_id
            """;

    static final RowMapper<RankingRow> MAPPER = new SimplePropertyRowMapper<>(RankingRow.class);

    private final JdbcClient jdbc;
    private final RankedMonths months;
    private final Levelling levelling;

    Ranking(JdbcClient jdbc, RankedMonths months, Levelling levelling) {
        this.jdbc = jdbc;
        this.months = months;
        this.levelling = levelling;
    }

    RankingFigures figures(RankedMonth month) {
        return jdbc.sql("with " + month.sql() + FIGURES)
                .params(month.parameters())
                .query((row, n) -> figures(row))
                .single();
    }

    /** The first one and everybody around the line. */
    List<RankingRow> border(RankedMonth month, RankingFigures figures) {
        return rows(
                month,
                "where o.position = 1 or o.position between :from and :to order by o.position",
                figures.from(),
                figures.to());
    }

    /**
     * A page of everybody.
     *
     * @param page from 1
     * @param byUnit ordered by unit first
     */
    List<RankingRow> page(RankedMonth month, int page, boolean byUnit) {
        String order = byUnit ? "s.unit_name, o.unit_id, o.position" : "o.position";
        return rows(month, "order by " + order + " offset :from limit :to", (page - 1) * PAGE, PAGE);
    }

    /** People who are equal at a line and wait for the authority, line by line. */
    List<OpenTie> ties(RankedMonth month, Map<String, CircleLine> circles) {
        Map<String, List<RankingRow>> tied = new TreeMap<>();
        rows(month, "where o.free_places is not null and :from = :to order by o.position", 0, 0)
                .forEach(row -> tied.computeIfAbsent(row.line(), line -> new ArrayList<>())
                        .add(row));
        List<OpenTie> ties = new ArrayList<>();
        tied.forEach((line, people) -> {
            CircleLine circle = circles.get(line);
            int free = people.getFirst().requiredFreePlaces();
            ties.add(new OpenTie(line, circle == null ? "" : circle.name(), free, people));
        });
        return ties;
    }

    /** What a preview shows of all parts, as a hash: the closing run refuses anything else. */
    String hash(RankedMonth month) {
        return Tally.together(months.parts(month).stream()
                        .map(part -> Tally.of(jdbc, part))
                        .toList())
                .resultHash();
    }

    /** The parts of a month with several frameworks; none where everybody is scored with the same. */
    List<MonthPart> parts(RankedMonth month) {
        return month.isMixed()
                ? months.parts(month).stream()
                        .map(part -> MonthPart.of(part, Tally.of(jdbc, part)))
                        .toList()
                : List.of();
    }

    private List<RankingRow> rows(RankedMonth month, String which, int from, int to) {
        return jdbc.sql("with " + month.sql() + ROWS + which)
                .params(month.parameters())
                .param("from", from)
                .param("to", to)
                .query(MAPPER)
                .list();
    }

    private RankingFigures figures(ResultSet row) throws SQLException {
        return new RankingFigures(
                row.getInt("rated"),
                row.getInt("counted"),
                row.getInt("places"),
                row.getInt("contenders"),
                row.getInt("kept"),
                row.getInt("moved"),
                row.getInt("unresolved"),
                row.getInt("cut"),
                row.getInt("low"),
                row.getInt("high"),
                List.of((Integer[]) row.getArray("by_score").getArray()),
                List.of((Integer[]) row.getArray("after_quota").getArray()),
                fold(row, "above"),
                fold(row, "below"),
                levelling.read(row.getString("levels")),
                ClosingChecks.read(row));
    }

    private static @Nullable Fold fold(ResultSet row, String name) throws SQLException {
        int people = row.getInt(name + "_n");
        return people == 0
                ? null
                : new Fold(
                        people,
                        row.getInt(name + "_first"),
                        row.getInt(name + "_last"),
                        row.getBigDecimal(name + "_highest"),
                        row.getBigDecimal(name + "_lowest"),
                        List.of((Integer[]) row.getArray(name + "_classes").getArray()));
    }

    private static String columns(String from, String name) {
        return "{a}.n as {x}_n, {a}.first as {x}_first, {a}.last as {x}_last, {a}.highest as {x}_highest, {a}.lowest as {x}_lowest, {a}.classes as {x}_classes"
                .replace("{a}", from)
                .replace("{x}", name);
    }
}

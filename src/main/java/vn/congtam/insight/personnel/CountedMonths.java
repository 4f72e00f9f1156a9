package vn.congtam.insight.personnel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is counted over the months asked for, as parts of the statement of a list. The published months of everybody stand in line, one
 * row per person ({@code published_months}); while a closed month waits to be published, readers who see it have the line drawn anew for
 * the people asked for.
 */
final class CountedMonths {

    /** The lines of the people asked for; a list of everybody reads all of them where they are. */
    private static final String LINES = """
            , waiting as materialized ({waiting})
            , lines as materialized (
                select l.* from {people} i join published_months l on l.person_id = i.id where i.id not in (select person_id from waiting)
                union all
                select i.id, m.* from {people} i join waiting w on w.person_id = i.id
                cross join lateral months_in_line(i.id, :inside, :reader) m
            )""";

    /** Who has a result that is closed and not yet published, up to the last month asked for. */
    private static final String WAITING = """
            select distinct r.person_id from period e join month_result r on r.period_id = e.id
                where e.agency_id = :inside and e.status = 'CLOSED' and e.month <= :last and r.person_id <> :reader""";

    private static final String NOBODY = "select 0::bigint as person_id where false";

    /** Only figures that are asked for are worked out for everybody. */
    private static final String COUNTED = """
            , {name} as (
                select l.person_id, {figures}
                from (select person_id, replace(substr(classes, {first}, :span), '-', '') as classes, steps, totals, sums
                      from {lines} offset 0) l
                where l.classes <> ''
            )""";

    private static final Map<String, String> FIGURES = new LinkedHashMap<>();

    static {
        String ofKind = "length(l.classes) - length(%s)";
        FIGURES.put("rated", "length(l.classes)");
        FIGURES.put("mean", """
                (coalesce(l.sums[least({last}, cardinality(l.sums))], 0)
                       - coalesce(l.sums[least({first} - 1, cardinality(l.sums))], 0)) / nullif(length(l.classes), 0)""");
        FIGURES.put("latest", "(array_remove(l.totals[{first} : {last}], null))[length(l.classes)]");
        FIGURES.put("best", ofKind.formatted("replace(l.classes, 'A', '')"));
        FIGURES.put("lower", ofKind.formatted("translate(l.classes, 'CD', '')"));
        FIGURES.put("best_at_last", "l.totals[{last}] is not null and right(l.classes, 1) = 'A'");
        // how many of a kind follow each other up to the last one is what can be trimmed off the end
        FIGURES.put("low", ofKind.formatted("rtrim(l.classes, 'CD')"));
        FIGURES.put("best_row", ofKind.formatted("rtrim(l.classes, 'A')"));
        FIGURES.put(
                "falls",
                "least(" + ofKind.formatted("rtrim(replace(substr(l.steps, {first}, :span), '-', ''), '<')")
                        + ", length(l.classes) - 1)");
    }

    /** The rated months with the agency of the work. */
    private static final String RATED = """
            (select l.person_id, (cast(:first as date) + make_interval(months => g.place - {first}))::date as month, l.agencies[g.place] as agency_id
                   from {lines} l cross join generate_series({first}, {last}) g (place) where l.agencies[g.place] is not null)""";

    private final PeopleAsked people;

    CountedMonths(PeopleAsked people) {
        this.people = people;
    }

    /** {@code lines} of a part of the statement, where not everybody is asked for. */
    String lines(String of) {
        return people.areAll()
                ? ""
                : LINES.replace("{people}", of).replace("{waiting}", people.areInside() ? WAITING : NOBODY);
    }

    /** {@code counted}: figures of everybody with a rated month. */
    String counted(List<String> figures) {
        return placed(COUNTED.replace("{name}", "counted").replace("{figures}", columns(figures)));
    }

    /** {@code figures}: all figures of who is named. */
    String ofNamed() {
        String named = "{lines} where person_id in (select id from named)";
        return placed(COUNTED.replace("{name}", "figures")
                .replace("{figures}", columns(FIGURES.keySet()))
                .replace("{lines}", named));
    }

    String rated() {
        return placed(RATED);
    }

    /** Whether somebody was rated in the months asked for. */
    String ratedOf(String person) {
        return line(person, "substr(l.classes, {first}, :span)");
    }

    /** Whether somebody was rated in the last month or ever before. */
    String everRated(String person) {
        return line(person, "left(l.classes, greatest({last}, 0))");
    }

    private String line(String person, String classes) {
        return placed("exists (select from {lines} l where l.person_id = " + person + " and translate(" + classes
                + ", '-', '') <> '')");
    }

    private static String columns(Collection<String> figures) {
        return figures.stream()
                .map(figure -> Objects.requireNonNull(FIGURES.get(figure)) + " as " + figure)
                .collect(Collectors.joining(", "));
    }

    private String placed(String sql) {
        return sql.replace("{lines}", people.areAll() ? "published_months" : "lines")
                .replace("{first}", "month_place(:first)")
                .replace("{last}", "month_place(:last)");
    }
}

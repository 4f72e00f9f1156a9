package vn.congtam.insight.personnel;

/**
 * What is counted over the months asked for, as parts of the statement of a list. The published months of everybody stand in line, one
 * row per person ({@code published_months}); for readers who see closed months too the line is drawn anew, for the people asked for.
 */
final class CountedMonths {

    private static final String DRAWN = """
            , lines as materialized (
                select i.id as person_id, m.* from people i cross join lateral months_in_line(i.id, :inside, :reader) m
            )""";

    /** Those of an agency among a hundred thousand. */
    private static final String SOUGHT = """
            , lines as materialized (
                select m.* from people i join published_months m on m.person_id = i.id
            )""";

    /** How many months of a kind follow each other up to the last one is what can be trimmed off the end. */
    private static final String COUNTED = """
            , counted as (
                select l.person_id, length(l.classes) as rated, (coalesce(l.sums[least({last}, cardinality(l.sums))], 0)
                           - coalesce(l.sums[least({first} - 1, cardinality(l.sums))], 0)) / nullif(length(l.classes), 0) as mean,
                       (array_remove(l.totals[{first} : {last}], null))[length(l.classes)] as latest,
                       length(l.classes) - length(replace(l.classes, 'A', '')) as best,
                       length(l.classes) - length(translate(l.classes, 'CD', '')) as lower,
                       l.totals[{last}] is not null and right(l.classes, 1) = 'A' as best_at_last,
                       length(l.classes) - length(rtrim(l.classes, 'CD')) as low,
                       length(l.classes) - length(rtrim(l.classes, 'A')) as best_row,
                       least(length(l.classes) - length(rtrim(replace(substr(l.steps, {first}, :span), '-', ''), '<')),
                             length(l.classes) - 1) as falls
                from (select person_id, replace(substr(classes, {first}, :span), '-', '') as classes, steps, totals, sums
                      from {lines} offset 0) l
                where l.classes <> ''
            )""";

    /** The rated months with the agency of the work. */
    private static final String RATED = """
            (select l.person_id, (cast(:first as date) + make_interval(months => g.place - {first}))::date as month, l.agencies[g.place] as agency_id
                   from {lines} l cross join generate_series({first}, {last}) g (place) where l.agencies[g.place] is not null)""";

    private final PeopleAsked people;

    CountedMonths(PeopleAsked people) {
        this.people = people;
    }

    /** {@code counted}: figures of everybody with a rated month. */
    String counted() {
        return (people.areInside() ? DRAWN : people.areFew() ? SOUGHT : "") + placed(COUNTED);
    }

    String rated() {
        return placed(RATED);
    }

    /** Whether somebody was rated in the last month or ever before. */
    String everRated(String person) {
        return placed("""
                exists (select from {lines} l where l.person_id = %s and translate(left(l.classes, greatest({last}, 0)), '-', '') <> '')""".formatted(person));
    }

    private String placed(String sql) {
        return sql.replace("{lines}", people.areInside() || people.areFew() ? "lines" : "published_months")
                .replace("{first}", "month_place(:first)")
                .replace("{last}", "month_place(:last)");
    }
}

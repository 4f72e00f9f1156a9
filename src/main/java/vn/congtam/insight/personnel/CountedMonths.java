package vn.congtam.insight.personnel;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is counted over the months of everybody asked for, as a part of the statement of a list. A hundred thousand people with a year each
 * leave no time to sort: every month is a bit of a number, the last one the lowest, so that rows of months are read off the bits. Nearly
 * everybody has one result a month; the few with two, after a transfer or an import, are counted again from the ones that roll-ups take.
 */
final class CountedMonths {

    /** Seen: published months, and closed ones of the reader's agency but for the own. */
    private static final String SEEN = "(m.published or (m.agency_id = :inside and m.person_id <> :reader))";

    private static final String SEEN_OUTSIDE = "m.published";

    /** The results behind the months that count: of a person with two in a month the rated one, the system's, the main post's. */
    private static final String MONTHS = """
            , found as (
                select m.person_id, m.month, m.agency_id, m.rated, m.total, m.class, m.framework_version_id, m.source, m.sheet_id,
                       m.not_rated_reason, count(*) over (partition by m.person_id, m.month) as versions
                from {found}
            ), months as (
                select distinct on (f.person_id, f.month) f.* from found f
                order by f.person_id, f.month, {choice}
            )""";

    private static final String FIRST_CHOICE = """
            f.rated desc, f.source desc,
                         case when f.versions > 1 then f.agency_id = (select t.agency_id from post t
                             where t.person_id = f.person_id and not t.concurrent and (f.month + interval '1 month - 1 day')::date
                                   between t.valid_from and coalesce(t.valid_to, 'infinity')) end desc nulls last,
                         f.sheet_id desc nulls last""";

    /** The bit of a month. Two months have 61 days, give or take as few as thirty years do not turn into another month. */
    private static final String BIT = "1::bigint << (((cast(:last as date) - m.month) * 2 + 30) / 61) as bit";

    private static final String COUNTED = """
            , glance as (
                select {person} as person_id, m.month, m.agency_id, m.total, m.class, {bit}
                from {source}
            ), once as materialized (
                select m.person_id, count(*) as versions, bit_or(m.bit) as seen, {figures} from glance m group by m.person_id
            ), doubled as (
                select person_id as id from once where versions > bit_count(seen::bit(64))
            ), picked as (
                select distinct on (f.person_id, f.month) f.person_id, f.month, f.agency_id, f.total, f.class, f.bit
                from (select m.person_id, m.month, m.agency_id, m.total, m.class, m.rated, m.source, m.sheet_id, {bit},
                             count(*) over (partition by m.person_id, m.month) as versions
                      from {doubled}) f
                order by f.person_id, f.month, {choice}
            ), bits as (
                select person_id, rated_bits, low_bits, best_bits, mean, totals from once where not (versions > bit_count(seen::bit(64)))
                union all
                select m.person_id, {figures} from picked m group by m.person_id
            ), counted as (
                select person_id, mean, totals[1] as latest, bit_count(rated_bits::bit(64))::int as rated,
                       bit_count(best_bits::bit(64))::int as best, bit_count(low_bits::bit(64))::int as lower,
                       best_bits & 1 > 0 as best_at_last, {low} as low, {best_row} as best_row, {falls} as falls
                from bits where rated_bits <> 0
            )""";

    private final PersonnelList list;
    private final YearMonth last;
    private final int months;
    private final String seen;

    /** @param months that are looked at, at most as many as a number has bits */
    CountedMonths(PersonnelList list, YearMonth last, int months, boolean inside) {
        this.list = list;
        this.last = last;
        this.months = months;
        this.seen = inside ? SEEN : SEEN_OUTSIDE;
    }

    String seen() {
        return seen;
    }

    /** {@code counted}: figures of everybody with a rated month. */
    String counted(String source) {
        return COUNTED.replace("{source}", source)
                .replace("{person}", "i.id")
                .replace("{doubled}", each("doubled"))
                .replace("{bit}", BIT)
                .replace("{choice}", FIRST_CHOICE)
                .replace("{figures}", figures())
                .replace("{low}", row("low_bits"))
                .replace("{best_row}", row("best_bits"))
                .replace("{falls}", falls());
    }

    /** {@code months}: the results themselves. */
    String months(String source) {
        return MONTHS.replace("{found}", source).replace("{choice}", FIRST_CHOICE);
    }

    /** Months of the people of a part of the statement, looked up one person after the other: for few. */
    String each(String people) {
        return """
                %s i cross join lateral (
                    select m.* from rated_month m where m.person_id = i.id and m.month between :first and :last and %s offset 0) m""".formatted(people, seen);
    }

    /** Months of the people of a part of the statement, read through. */
    String joined(String people) {
        return "rated_month m join %s i on i.id = m.person_id where m.month between :first and :last and %s"
                .formatted(people, seen);
    }

    /** Months of everybody; the people besides tell how many there are. */
    String all() {
        return joined("person");
    }

    private String figures() {
        boolean mean = list == PersonnelList.STRONG || list == PersonnelList.COMMENDED;
        return """
                coalesce(bit_or(m.bit) filter (where m.total is not null), 0) as rated_bits,
                       coalesce(bit_or(m.bit) filter (where m.class in ('C', 'D')), 0) as low_bits,
                       coalesce(bit_or(m.bit) filter (where m.class = 'A'), 0) as best_bits,
                       %s as mean, %s as totals""".formatted(mean ? "avg(m.total)" : "null::numeric", totals());
    }

    /** Totals of the rated months, the last one first, where the list asks for them. */
    private String totals() {
        int asked = list == PersonnelList.WEAK ? months : list == PersonnelList.COMMENDED ? 1 : 0;
        return "array_remove(array["
                + IntStream.range(0, asked)
                        .mapToObj(back -> "max(m.total) filter (where m.month = date '"
                                + last.minusMonths(back).atDay(1) + "')")
                        .collect(Collectors.joining(", "))
                + "]::numeric[], null)";
    }

    /** Rated months in a row up to the last one that have their bit: those below the lowest rated one that has not. */
    private static String row(String column) {
        String without = "(rated_bits & ~" + column + ")";
        return "bit_count((rated_bits & ((" + without + " & -" + without + ") - 1))::bit(64))::int";
    }

    private String falls() {
        return list == PersonnelList.WEAK && months > 1
                ? "case "
                        + IntStream.range(1, months)
                                .mapToObj(n ->
                                        "when (totals[%d] < totals[%d]) is not true then %d".formatted(n, n + 1, n - 1))
                                .collect(Collectors.joining(" "))
                        + " else " + (months - 1) + " end"
                : "0";
    }
}

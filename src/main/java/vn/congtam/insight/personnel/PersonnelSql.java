package vn.congtam.insight.personnel;

import java.util.List;

/**
 * The statement of a list: people asked for, what was counted over their months, who is named, a page
 * of these, and the evidence of the page.
 */
final class PersonnelSql {

    /** In the month of a transfer within the agency tasks change hands for the transfer's sake. */
    private static final String WORK = """
            , work as materialized (
                select t.person_id, count(*)::int as assigned,
                       (count(*) filter (where t.disposition = 'ACTIVE' and not t.delay_excused
                           and coalesce(t.delay_count > 0, coalesce(t.finished_on, :today) > t.due_on)))::int as overdue,
                       (count(*) filter (where t.disposition = 'HANDED_BACK' and v.id is null))::int as handed,
                       (count(*) filter (where t.disposition = 'HANDED_BACK' and v.id is null and t.progress = 0))::int as unbegun,
                       (count(*) filter (where t.disposition = 'CARRIED_OVER'))::int as carried
                from %s m
                join task t on t.person_id = m.person_id and t.month = m.month and t.agency_id = m.agency_id
                left join personnel_move v on v.person_id = t.person_id and date_trunc('month', v.effective_on)::date = t.month
                where t.month between :first and :last
                group by t.person_id
            )""";

    /** The results themselves, of a page or of all who are named. */
    private static final String MONTHS = """
            , months as materialized (
                select m.person_id, m.month, m.agency_id, m.rated, m.total, m.class, m.framework_version_id, m.not_rated_reason, m.sheet_id
                from chosen_months(array(select id from %s), :first, :last, :inside, :reader) m
            )""";

    private static final String RATED_MONTHS = "(select person_id, month, agency_id from months where rated)";

    /** Who can be on the list of tasks passed on at all. */
    private static final String SUSPECTS = """
            , suspects as (
                select t.person_id as id from task t join people p on p.id = t.person_id
                where t.disposition = 'HANDED_BACK' and t.month between :first and :last
                group by t.person_id having count(*) >= :tasks
            )""";

    /** Without a rated month of late; apart, so that nobody else's past is looked up. */
    private static final String IDLE = """
            , idle as materialized (
                select p.*, a.name as agency_name, u.name as unit_name
                from people p join agency a on a.id = p.agency_id join unit u on u.id = p.unit_id
                where not {rated}
            )""";

    private static final String NAMED = """
            , named as materialized (
                select p.*, (row_number() over (order by {order}))::int as place, count(*) over ()::int as total_rows
                from {people} p{joins}
                where {condition}
                order by place{page}
            )""";

    private final PersonnelList list;
    private final String signal;
    private final PeopleAsked people;
    private final CountedMonths months;
    private final PersonnelSignals signals;

    PersonnelSql(PersonnelList list, PersonnelFilter filter, PeopleAsked people) {
        this.list = list;
        this.signal = filter.signal();
        this.people = people;
        this.months = new CountedMonths(people);
        this.signals = new PersonnelSignals(list, signal, months);
    }

    /** @param bounded whether only a page is asked for ({@code :from}, {@code :rows}) */
    String of(boolean bounded) {
        String found = list == PersonnelList.AVOIDING ? avoiding(bounded) : counted(bounded);
        return "with " + people.sql() + found + PageEvidence.of(list);
    }

    private String avoiding(boolean bounded) {
        return SUSPECTS
                + MONTHS.formatted("suspects")
                + WORK.formatted(RATED_MONTHS)
                + named(bounded)
                + months.lines("named")
                + months.ofNamed();
    }

    private String counted(boolean bounded) {
        String first = list == PersonnelList.UNRATED
                ? IDLE.replace("{rated}", months.ratedOf("p.id"))
                : months.counted(signals.figures());
        String ofNamed = months.ofNamed() + MONTHS.formatted("named");
        return months.lines("people")
                + first
                + (byTasks()
                        ? WORK.formatted(months.rated()) + named(bounded) + ofNamed
                        : named(bounded) + ofNamed + WORK.formatted(RATED_MONTHS));
    }

    private boolean byTasks() {
        return list == PersonnelList.AVOIDING
                || (list == PersonnelList.WEAK && List.of("TASKS", "ANY").contains(signal));
    }

    private String named(boolean bounded) {
        boolean idle = list == PersonnelList.UNRATED;
        boolean counted = !idle && list != PersonnelList.AVOIDING;
        String joins = (counted ? " left join counted r on r.person_id = p.id" : "")
                + (byTasks() ? " left join work w on w.person_id = p.id" : "");
        return NAMED.replace("{order}", signals.order())
                .replace("{people}", idle ? "idle" : "people")
                .replace("{joins}", joins)
                .replace("{condition}", signals.condition())
                .replace("{page}", bounded ? " offset :from limit :rows" : "");
    }
}

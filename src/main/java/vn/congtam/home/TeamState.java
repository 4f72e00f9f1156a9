package vn.congtam.home;

import java.util.List;

/**
 * The team of a reviewer in the month: where its sheets stand, how far reviewer and officials are apart, who carries how much.
 *
 * @param people whom the reader reviews
 * @param withOfficial sheets not yet submitted, or returned
 * @param mine sheets that wait for the reader
 * @param settled decided or not rated
 * @param apart people whose total the reader put so far from their own that a reason is due
 * @param load of the people whom the reader reviews first, most open tasks first
 */
record TeamState(int people, int withOfficial, int mine, int settled, int apart, List<Load> load) {

    /** One value, JSON; null for people who review nobody. A sheet's own points count once it is submitted. */
    static final String SQL = """
            (select json_build_object('people', count(*), 'withOfficial', count(*) filter (where s.status in ('DRAFT', 'RETURNED')),
                 'mine', count(*) filter (where s.status in ('SUBMITTED', 'IN_REVIEW')
                     and ((s.reviewer1_id = :person and s.review_level = 0) or (s.reviewer2_id = :person and s.review_level = 1))),
                 'settled', count(*) filter (where s.status in ('DECIDED', 'NOT_RATED')),
                 'apart', count(*) filter (where s.status not in ('DRAFT', 'RETURNED') and exists (
                     select from assessment o join assessment m on m.sheet_id = o.sheet_id and m.author_id = :person
                         and m.stage = case when s.reviewer1_id = :person then 'REVIEW1' else 'REVIEW2' end
                     where o.sheet_id = s.id and o.stage = 'SELF' and abs(m.total - o.total) >= :gap)),
                 'load', (select coalesce(json_agg(l), '[]') from (
                     select p.id as "personId", p.full_name as name, count(t.id) as open, count(t.id) filter (where t.due_on < :today) as late
                     from score_sheet x join person p on p.id = x.person_id
                     left join task t on t.person_id = p.id and t.month = :month and t.disposition = 'ACTIVE' and t.finished_on is null
                     where x.period_id = :period and x.reviewer1_id = :person
                     group by p.id order by 3 desc, p.sort_key limit 8) l))
             from score_sheet s where s.period_id = :period and (s.reviewer1_id = :person or s.reviewer2_id = :person)
             having count(*) > 0)
            """;

    /**
     * @param open unfinished tasks of the month
     * @param late of them past their due date
     */
    record Load(long personId, String name, int open, int late) {}

    /** The most open tasks that anybody has, the whole length of the bars. */
    public int mostOpen() {
        return load.stream().mapToInt(Load::open).max().orElse(0);
    }
}

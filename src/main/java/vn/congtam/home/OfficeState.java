package vn.congtam.home;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The month of an agency for those who lead it or prepare its closing.
 *
 * @param rated sheets that get a class, whatever step they are in
 * @param unroutable sheets of staff without a reviewer
 * @param noDays rated sheets without days worked
 * @param noUnitClass heads whose unit's class is not recorded
 * @param absences dated absences that touch the month
 * @param requests open questions for more time
 * @param reopening asked for and not answered
 * @param appeals open ones, {@code overdue} of them past the day of the answer
 * @param unseen published results not confirmed as seen
 * @param units furthest behind first
 * @param last counts of the newest closed month, null before the first
 */
record OfficeState(
        int people,
        int rated,
        int submitted,
        int reviewed,
        int decided,
        int returned,
        int unroutable,
        int noDays,
        int noUnitClass,
        int absences,
        int requests,
        boolean reopening,
        int appeals,
        int overdue,
        int unseen,
        List<Unit> units,
        @Nullable Last last) {

    /** One value, JSON. */
    static final String SQL = """
            (select json_build_object('people', count(*), 'rated', count(*) filter (where r), 'submitted', count(*) filter (where r and submitted),
                 'reviewed', count(*) filter (where r and reviewed), 'decided', count(*) filter (where s.status = 'DECIDED'),
                 'returned', count(*) filter (where s.status = 'RETURNED'),
                 'unroutable', count(*) filter (where r and s.role = 'MEMBER' and s.reviewer1_id is null and s.status not in ('REVIEWED', 'DECIDED')),
                 'noDays', count(*) filter (where r and s.days_worked is null),
                 'noUnitClass', count(*) filter (where r and s.role in ('HEAD', 'AGENCY_HEAD') and not exists (
                     select from unit_class c where c.agency_id = s.agency_id and c.month = s.month
                       and (s.role = 'HEAD' and c.unit_id = s.unit_id or s.role = 'AGENCY_HEAD' and c.unit_id is null))),
                 'absences', (select count(*) from absence a where a.agency_id = :office
                     and a.from_day < cast(:month as date) + interval '1 month' and a.to_day >= :month),
                 'requests', (select count(*) from deadline_request q where q.period_id = :period and q.status = 'OPEN'),
                 'reopening', exists (select from reopening o join period e on e.id = o.period_id
                     where e.agency_id = :office and o.ended_at is null and o.approved is null),
                 'appeals', (select count(*) from appeal a where a.agency_id = :office and a.status in ('FILED', 'IN_HEARING')),
                 'overdue', (select count(*) from appeal a where a.agency_id = :office and a.status in ('FILED', 'IN_HEARING') and a.answer_due < :today),
                 'unseen', (select count(*) from period e
                     join lateral (select c.id from closing c where c.period_id = e.id order by c.version desc limit 1) k on true
                     join month_result m on m.closing_id = k.id
                     where e.id = :period and e.status = 'PUBLISHED'
                       and not exists (select from result_acknowledgement a where a.closing_id = m.closing_id and a.person_id = m.person_id)),
                 'units', (select coalesce(json_agg(u), '[]') from (
                     select n.id, n.name, count(*) as people, count(*) filter (where x.status = 'DECIDED') as done
                     from score_sheet x join unit n on n.id = x.unit_id
                     where x.period_id = :period and x.status <> 'NOT_RATED'
                     group by n.id having count(*) > count(*) filter (where x.status = 'DECIDED')
                     order by count(*) filter (where x.status = 'DECIDED')::numeric / count(*), count(*) desc, n.name limit 5) u),
                 'last', (select json_build_object('month', to_char(t.month, 'YYYY-MM'), 'frameworkId', max(t.framework_version_id),
                         'mixed', count(distinct t.framework_version_id) > 1, 'people', sum(t.people),
                         'counts', json_build_object('A', coalesce(sum(t.people) filter (where t.class = 'A'), 0),
                             'B', coalesce(sum(t.people) filter (where t.class = 'B'), 0), 'C', coalesce(sum(t.people) filter (where t.class = 'C'), 0),
                             'D', coalesce(sum(t.people) filter (where t.class = 'D'), 0)))
                     from agency_tally t
                     where t.agency_id = :office and t.month = (select max(e.month) from period e where e.agency_id = :office and e.status <> 'OPEN')
                     group by t.month))
             from (select x.*, x.status <> 'NOT_RATED' as r, x.status not in ('DRAFT', 'RETURNED') as submitted,
                          x.status in ('REVIEWED', 'DECIDED') or (x.status = 'SUBMITTED' and x.reviewer1_id is null) as reviewed
                   from score_sheet x where x.period_id = :period) s)
            """;

    /** @param done people with a decision */
    record Unit(long id, String name, int people, int done) {}

    /**
     * The newest closed month.
     *
     * @param mixed whether people were rated with several frameworks, so that the letters stand for the classes of each
     * @param counts people by class, A to D
     */
    record Last(String month, long frameworkId, boolean mixed, int people, Map<String, Integer> counts) {

        public YearMonth of() {
            return YearMonth.parse(month);
        }

        public List<String> letters() {
            return List.of("A", "B", "C", "D");
        }
    }

    /** The three steps of the month, in words of {@code home.office.step.<key>}. */
    public List<Step> steps() {
        return List.of(
                new Step("submitted", submitted, rated),
                new Step("reviewed", reviewed, rated),
                new Step("decided", decided, rated));
    }

    record Step(String key, int done, int people) {}

    int undecided() {
        return rated - decided;
    }
}

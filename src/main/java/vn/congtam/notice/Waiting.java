package vn.congtam.notice;

/** Sheets of open months that wait for somebody, with the step, whose turn it is and until when: what reminders and nudges read. */
final class Waiting {

    /**
     * A query {@code waiting} to begin with; needs {@code :now}. One row per sheet that is not through: {@code step},
     * {@code actor_id} who has to act, {@code superior_id} who leads the actor in this step, {@code due} with its extensions.
     * Planning is asked for until three days after its deadline; heads of agencies plan for everybody and are not asked.
     */
    static final String SHEETS = """
            waiting as (
                select s.id as sheet_id, s.period_id, s.agency_id, s.month, s.person_id, s.unit_id, x.step,
                       case x.step when 'REVIEW' then case s.review_level when 0 then s.reviewer1_id else s.reviewer2_id end
                                   when 'DECISION' then s.decider_id else s.person_id end as actor_id,
                       case x.step when 'REVIEW' then s.decider_id when 'DECISION' then null
                                   else coalesce(s.reviewer1_id, s.decider_id) end as superior_id,
                       effective_due(s.period_id, x.step, s.unit_id, s.person_id) as due
                from score_sheet s
                join period p on p.id = s.period_id and p.status = 'OPEN'
                cross join lateral (select case
                    when s.status in ('DRAFT', 'RETURNED') and s.role <> 'AGENCY_HEAD'
                         and cast(:now as timestamptz) < effective_due(p.id, 'PLAN', s.unit_id, s.person_id) + interval '3 days'
                         and not exists (select 1 from task t where t.person_id = s.person_id and t.month = s.month) then 'PLAN'
                    when s.status in ('DRAFT', 'RETURNED') then 'SELF'
                    when s.status = 'REVIEWED' or (s.status = 'SUBMITTED' and s.reviewer1_id is null) then 'DECISION'
                    else 'REVIEW' end as step) x
                where s.status not in ('DECIDED', 'NOT_RATED'))
            """;

    /** Condition on {@code w.actor_id}: reminded in this month's matter within the last four hours; needs {@code :recently}. */
    static final String REMINDED_AT = """
            (select max(r.created_at) from notice r
             where r.person_id = w.actor_id and r.kind in ('NUDGED', 'DUE_SOON', 'DUE_TODAY', 'OVERDUE') and r.acting_for_id is null
               and r.created_at > cast(:recently as timestamptz))
            """;

    /** Where the actor of {@code w} acts. */
    static final String PLACE = """
            case w.step when 'PLAN' then '/tasks' when 'SELF' then '/self-assessment' when 'REVIEW' then '/team'
                        else '/agencies/' || w.agency_id || '/decision' end || '?month=' || to_char(w.month, 'YYYY-MM')
            """;

    private Waiting() {}
}

-- A step of a month lasts as long as the longest of its extensions: what is shown of the month as a whole asks this.
create function last_due(p_period bigint, p_step text) returns timestamptz language sql stable as $$
    select greatest(effective_due(p_period, p_step, null, null),
        (select max(effective_due(p_period, p_step, coalesce(x.unit_id, s.unit_id), x.person_id))
         from deadline_extension x left join score_sheet s on s.period_id = x.period_id and s.person_id = x.person_id
         where x.period_id = p_period and x.withdrawn_at is null))
$$;

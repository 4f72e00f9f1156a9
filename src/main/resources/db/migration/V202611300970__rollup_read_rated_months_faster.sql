-- Lists and roll-ups of the whole city read months of everybody.
-- Planned were those of a handful of closings: a version compared with a sub-select counts as one in two hundred, "no later closing" is
-- estimated from what the table holds. Sheets are read only where somebody asks for the unit's name: every result has its sheet, so the
-- outer join means the same and is left out when nobody does. The month of a result is that of its closing. As the functions are safe
-- for it, two workers may share the reading.
create or replace function system_rated_months() returns table (
    person_id bigint, agency_id bigint, unit_id bigint, unit_name text, duty_group text, month date, rated boolean,
    total numeric, class text, class_by_score text, class_cap text, class_cap_reason text, moved_by_quota boolean,
    not_rated_reason text, results_points numeric, ratio_done int, ratio_assigned int, deducted numeric,
    framework_version_id bigint, published boolean, sheet_id bigint, source text
) language sql stable parallel safe as $$
    select r.person_id, r.agency_id, r.unit_id, s.unit_name, r.duty_group, r.month, r.rated, r.total::numeric, r.class, r.class_by_score,
           r.class_cap, r.class_cap_reason, r.moved_by_quota, r.not_rated_reason, r.results_points::numeric, r.ratio_done, r.ratio_assigned,
           r.deducted::numeric, r.framework_version_id, p.status = 'PUBLISHED', r.sheet_id, 'SYSTEM'::text
    from month_result r
    join closing c on c.id = r.closing_id
    join period p on p.id = c.period_id
    left join score_sheet s on s.id = r.sheet_id
    where not exists (select from closing l where l.period_id = c.period_id and l.version > c.version)
$$;
alter function imported_rated_months() parallel safe;
alter function stages_of_result(bigint, int) parallel safe;

-- Who got what in a month, without the results themselves: a closing adds its people at one place.
create index month_result_at_a_glance on month_result (month, closing_id) include (person_id, total, class);

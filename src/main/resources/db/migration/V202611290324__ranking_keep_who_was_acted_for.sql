-- The archive of a corrected sheet keeps both names of points that somebody gave in another's place.
alter table archived_stage add column acting_for_id bigint references person;

drop function stages_of_result(bigint, int);
create function stages_of_result(p_sheet bigint, p_version int) returns table (
    stage text, author_id bigint, acting_for_id bigint, reason text, updated_at timestamptz, lines jsonb, deductions jsonb, conversion jsonb,
    group_points jsonb, ratio_done int, ratio_assigned int
) language sql stable as $$
    with kept as (
        select a.closing_id from archived_stage a join closing c on c.id = a.closing_id
        where a.sheet_id = p_sheet and c.version >= p_version order by c.version limit 1)
    select a.stage, a.author_id, a.acting_for_id, a.reason, a.updated_at, a.lines, a.deductions, a.conversion, a.group_points,
           a.ratio_done, a.ratio_assigned
    from archived_stage a join kept k on k.closing_id = a.closing_id where a.sheet_id = p_sheet
    union all
    select a.stage, a.author_id, a.acting_for_id, a.reason, a.updated_at, a.lines, a.deductions, a.conversion, a.group_points,
           s.ratio_done, s.ratio_assigned
    from assessment a join score_sheet s on s.id = a.sheet_id
    where a.sheet_id = p_sheet and a.complete and not exists (select 1 from kept)
$$;

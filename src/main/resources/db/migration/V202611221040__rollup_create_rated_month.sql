-- One row per person and month with a result, the base of every roll-up: the newest closing only, whatever the month was scored with.
-- The months of the system come from a function, because a view would freeze the column types of the tables that it reads.
-- Further sources (imported months) are added with "create or replace view rated_month" and a union in the same columns.
create function system_rated_months() returns table (
    person_id bigint, agency_id bigint, unit_id bigint, unit_name text, duty_group text, month date, rated boolean,
    total numeric,              -- exact, 0 to 100; null when not rated
    class text,                 -- A to D; null when not rated
    class_by_score text,        -- before forced classes and quota
    class_cap text,             -- best class that a forced-class rule left, null if none did
    class_cap_reason text,      -- RULE:document
    moved_by_quota boolean,
    not_rated_reason text,
    results_points numeric,     -- II.2, with the two below for the order at the line of a quota
    ratio_done int, ratio_assigned int, deducted numeric,
    framework_version_id bigint,
    published boolean,          -- people see published months only, those who prepare a closing see closed ones
    sheet_id bigint,            -- null for months without a sheet in this system
    source text                 -- SYSTEM or IMPORTED
) language sql stable as $$
    select r.person_id, r.agency_id, r.unit_id, s.unit_name, r.duty_group, r.month, r.rated, r.total::numeric, r.class, r.class_by_score,
           r.class_cap, r.class_cap_reason, r.moved_by_quota, r.not_rated_reason, r.results_points::numeric, r.ratio_done, r.ratio_assigned,
           r.deducted::numeric, p.framework_version_id, p.status = 'PUBLISHED', r.sheet_id, 'SYSTEM'::text
    from month_result r
    join closing c on c.id = r.closing_id
    join period p on p.id = r.period_id
    join score_sheet s on s.id = r.sheet_id
    where c.version = (select max(l.version) from closing l where l.period_id = c.period_id)
$$;

create view rated_month as select * from system_rated_months();

-- The city compares a year of all its agencies: the counts of units once more, summed up to the agency. Kept as those are.
create table agency_tally (
    closing_id           bigint        not null references closing deferrable initially deferred,
    period_id            bigint        not null references period,
    agency_id            bigint        not null references agency,
    month                date          not null,
    framework_version_id bigint        not null references framework_version,
    class                text          not null check (class in ('A', 'B', 'C', 'D', '-')),
    band                 smallint      not null check (band between -1 and 19),
    people               int           not null check (people > 0),
    points               numeric(20, 12) not null check (points >= 0),
    moved                int           not null check (moved between 0 and people),
    primary key (closing_id, framework_version_id, class, band),
    check ((class = '-') = (band = -1))
);
create index agency_tally_of_month on agency_tally (month, agency_id);
create index agency_tally_of_agency on agency_tally (agency_id, month);

insert into agency_tally
select closing_id, period_id, agency_id, month, framework_version_id, class, band, sum(people), sum(points), sum(moved)
from month_tally group by 1, 2, 3, 4, 5, 6, 7;

create or replace function tally_results() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from month_tally t using (select distinct agency_id, month, closing_id from written) w
    where t.agency_id = w.agency_id and t.month = w.month and t.closing_id <> w.closing_id;
    delete from agency_tally t using (select distinct agency_id, month, closing_id from written) w
    where t.agency_id = w.agency_id and t.month = w.month and t.closing_id <> w.closing_id;
    with counts as (
        select r.closing_id, r.period_id, r.agency_id, r.month, r.unit_id, r.framework_version_id, coalesce(r.class, '-') as class,
               case when r.total is null then -1 else least(floor(r.total / 5), 19) end as band, count(*) as people,
               coalesce(sum(r.total), 0) as points, count(*) filter (where r.moved_by_quota) as moved
        from written r
        group by 1, 2, 3, 4, 5, 6, 7, 8
    ), units as (
        insert into month_tally as t select * from counts
        on conflict (closing_id, unit_id, framework_version_id, class, band) do update
            set people = t.people + excluded.people, points = t.points + excluded.points, moved = t.moved + excluded.moved
    )
    insert into agency_tally as t
    select closing_id, period_id, agency_id, month, framework_version_id, class, band, sum(people), sum(points), sum(moved)
    from counts group by 1, 2, 3, 4, 5, 6, 7
    on conflict (closing_id, framework_version_id, class, band) do update
        set people = t.people + excluded.people, points = t.points + excluded.points, moved = t.moved + excluded.moved;
    return null;
end $$;

-- Boards of the city look at a year of everybody. They read these counts, one row per unit, framework, class and five points, instead of
-- the results. The counts follow every closing in its own transaction and keep the newest version only, as roll-ups do.
create table month_tally (
    closing_id           bigint        not null references closing deferrable initially deferred,
    period_id            bigint        not null references period,
    agency_id            bigint        not null references agency,
    month                date          not null,
    unit_id              bigint        not null references unit,
    framework_version_id bigint        not null references framework_version,
    class                text          not null check (class in ('A', 'B', 'C', 'D', '-')), -- '-': not rated
    band                 smallint      not null check (band between -1 and 19),             -- 18: from 90 to under 95; 19: from 95; -1: not rated
    people               int           not null check (people > 0),
    points               numeric(20, 12) not null check (points >= 0),                       -- sum of the exact totals
    moved                int           not null check (moved between 0 and people),         -- by the limit of the best class
    primary key (closing_id, unit_id, framework_version_id, class, band),
    check ((class = '-') = (band = -1))
);
create index month_tally_of_agency on month_tally (agency_id, month);
create index month_tally_of_month on month_tally (month);

insert into month_tally
select r.closing_id, r.period_id, r.agency_id, r.month, r.unit_id, r.framework_version_id, coalesce(r.class, '-'),
       case when r.total is null then -1 else least(floor(r.total / 5), 19) end, count(*), coalesce(sum(r.total), 0), count(*) filter (where r.moved_by_quota)
from month_result r join closing c on c.id = r.closing_id
where c.version = (select max(l.version) from closing l where l.period_id = c.period_id)
group by 1, 2, 3, 4, 5, 6, 7, 8;

-- With the owner's rights: nobody else writes here.
create function tally_results() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from month_tally t using (select distinct agency_id, month, closing_id from written) w
    where t.agency_id = w.agency_id and t.month = w.month and t.closing_id <> w.closing_id;
    insert into month_tally as t
    select r.closing_id, r.period_id, r.agency_id, r.month, r.unit_id, r.framework_version_id, coalesce(r.class, '-'),
           case when r.total is null then -1 else least(floor(r.total / 5), 19) end, count(*), coalesce(sum(r.total), 0), count(*) filter (where r.moved_by_quota)
    from written r
    group by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (closing_id, unit_id, framework_version_id, class, band) do update
        set people = t.people + excluded.people, points = t.points + excluded.points, moved = t.moved + excluded.moved;
    return null;
end $$;
create trigger month_result_is_tallied after insert on month_result
    referencing new table as written for each statement execute function tally_results();

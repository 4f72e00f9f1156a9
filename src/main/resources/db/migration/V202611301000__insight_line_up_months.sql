-- The months of people that count where there are several, after a transfer or an import: the rated one, the system's, the one of the
-- main post at the end of the month. Seen are published months, and the closed ones of one agency but for the reader's own.
create function chosen_months(people bigint[], since date, until date, inside bigint, reader bigint) returns setof rated_month
language sql stable parallel safe as $$
    select distinct on (m.person_id, m.month) m.*
    from rated_month m
    where m.person_id = any (people) and m.month between since and until
      and (m.published or (m.agency_id = inside and m.person_id <> reader))
    order by m.person_id, m.month, m.rated desc, m.source desc,
             (m.agency_id = (select t.agency_id from post t where t.person_id = m.person_id and not t.concurrent
                 and (m.month + interval '1 month - 1 day')::date between t.valid_from and coalesce(t.valid_to, 'infinity'))) desc nulls last,
             m.sheet_id desc nulls last
$$;

-- Lists of people ask for years of everybody in the city. They read one row per person, where every month has its place, 1 for January
-- 2018 (the oldest rule known here is of July 2018): so they cost the same however many months lie behind. Only rated months count.
create function month_place(month date) returns int language sql immutable parallel safe as $$
    select ((extract(year from month) - 2018) * 12 + extract(month from month))::int
$$;
alter table imported_month_result add constraint month_has_a_place check (month >= date '2018-01-01');

create function months_in_line(who bigint, inside bigint, reader bigint)
    returns table (classes text, steps text, totals numeric[], sums numeric[], agencies bigint[])
language sql stable parallel safe as $$
    with rated as (
        select m.month, m.class, m.total, m.agency_id, lag(m.total) over (order by m.month) as before
        from chosen_months(array[who], date '2018-01-01', 'infinity', inside, reader) m where m.rated
    ), placed as (
        select g.place, r.class, r.total, r.before, r.agency_id, sum(r.total) over (order by g.place) as sum
        from generate_series(1, (select month_place(max(month)) from rated)) g (place)
        left join rated r on month_place(r.month) = g.place
    )
    select coalesce(string_agg(coalesce(p.class, '-'), '' order by p.place), ''),
           coalesce(string_agg(case when p.total < p.before then '<' when p.total is null then '-' else '=' end, '' order by p.place), ''),
           coalesce(array_agg(p.total order by p.place), '{}'),
           coalesce(array_agg(p.sum order by p.place), '{}'),
           coalesce(array_agg(p.agency_id order by p.place), '{}')
    from placed p
$$;

create table published_months (
    person_id bigint    primary key references person,
    classes   text      not null default '',  -- A to D, '-': not rated
    steps     text      not null default '',  -- '<': less than the rated month before, '=': not less or none before, '-': not rated
    totals    numeric[] not null default '{}', -- exact; null: not rated
    sums      numeric[] not null default '{}', -- of the totals so far; null before the first
    agencies  bigint[]  not null default '{}', -- that rated the month
    check (length(steps) = length(classes) and cardinality(totals) = length(classes) and cardinality(sums) = length(classes)
           and cardinality(agencies) = length(classes))
);

-- Always from the months themselves. Who lines up the same people at the same time waits, and then sees what the other one published.
-- With the owner's rights: nobody else writes here.
create function line_up_months(people bigint[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if people = '{}' then
        return;
    end if;
    insert into published_months (person_id) select p from unnest(people) p order by p on conflict do nothing;
    perform from published_months where person_id = any (people) order by person_id for update;
    update published_months l set classes = m.classes, steps = m.steps, totals = m.totals, sums = m.sums, agencies = m.agencies
    from unnest(people) p cross join lateral months_in_line(p, 0, 0) m
    where l.person_id = p;
end $$;

-- When a month is published, and, for those whose result has changed, when a published month that was reopened is closed anew.
create function line_up_published_months() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform line_up_months(array(
        select distinct r.person_id from written w join was o on o.id = w.id join month_result r on r.period_id = w.id
        where w.status = 'PUBLISHED' and o.status <> 'PUBLISHED'
        union
        select r.person_id from written w join was o on o.id = w.id
        cross join lateral (select c.id from closing c where c.period_id = w.id order by c.version desc limit 2) c
        join month_result r on r.closing_id = c.id
        where o.status = 'PUBLISHED' and o.reopening_id is not null and w.reopening_id is null
        group by r.person_id having count(*) = 1 or count(distinct (r.rated, r.total, r.class)) > 1));
    return null;
end $$;
create trigger published_months_are_lined_up after update on period referencing old table as was new table as written
    for each statement execute function line_up_published_months();

create function line_up_imported_months() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform line_up_months(array(select distinct person_id from written));
    return null;
end $$;
create trigger imported_months_are_lined_up after insert on imported_month_result referencing new table as written
    for each statement execute function line_up_imported_months();
create trigger withdrawn_months_are_lined_up after update on imported_month_result referencing new table as written
    for each statement execute function line_up_imported_months();

-- The main post tells which of two months counts; also of months that are about to be published, so that neither misses the other.
create function line_up_months_of_posts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform line_up_months(array(
        select distinct w.person_id from written w where not w.concurrent and exists (select from rated_month m where m.person_id = w.person_id)));
    return null;
end $$;
create trigger months_of_new_posts_are_lined_up after insert on post referencing new table as written
    for each statement execute function line_up_months_of_posts();
create trigger months_of_removed_posts_are_lined_up after delete on post referencing old table as written
    for each statement execute function line_up_months_of_posts();

create function line_up_months_of_changed_posts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform line_up_months(array(
        select distinct w.person_id from written w join was o on o.id = w.id
        where exists (select from rated_month m where m.person_id = w.person_id) and (o.agency_id, o.valid_from, o.valid_to, o.concurrent) is distinct from (w.agency_id, w.valid_from, w.valid_to, w.concurrent)));
    return null;
end $$;
create trigger months_of_changed_posts_are_lined_up after update on post referencing old table as was new table as written
    for each statement execute function line_up_months_of_changed_posts();

select line_up_months(array(select person_id from month_result union select person_id from imported_month_result));

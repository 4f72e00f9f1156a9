-- What changed, for systems that keep a copy. A change is written in the transaction that makes it and has no number yet; numbers are given
-- after the commit, under the lock of the one row of api_feed, so that no number can appear below one that somebody has read already.
create table api_feed (
    only_one boolean primary key default true check (only_one),
    last     bigint  not null
);
insert into api_feed (last) values (0);

create table api_change (
    id         bigint generated always as identity primary key,
    position   bigint      unique,
    kind       text        not null check (kind in ('OFFICIAL', 'POST', 'RESULT')),
    subject_id bigint      not null, -- number of the person, post or result
    agency_id  bigint      not null references agency,
    changed_at timestamptz not null
);
create index api_change_without_number on api_change (id) where position is null;
create index api_change_of_agency on api_change (agency_id, position);

create function api_change_is_numbered_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.position is null and new.position is not null
       and (to_jsonb(new) - 'position') = (to_jsonb(old) - 'position') then
        return new;
    end if;
    raise exception 'change % stays as it is', old.id using errcode = 'CT002';
end $$;
create trigger api_change_is_numbered_once before update or delete on api_change
    for each row execute function api_change_is_numbered_once();

-- Numbers up to so many committed changes; answers the last number given. Owner's rights: nobody else touches the counter.
create function number_api_changes(p_limit int) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    base  bigint;
    given bigint;
begin
    select last into base from api_feed for update;
    with waiting as (
        select id, row_number() over (order by id) as place
        from (select id from api_change where position is null order by id limit p_limit) w)
    update api_change c set position = base + w.place from waiting w where c.id = w.id;
    get diagnostics given = row_count;
    update api_feed set last = base + given where given > 0;
    return base + given;
end $$;

-- How far each client has come. It may acknowledge only what it was given.
create table api_reader (
    client_id       bigint      primary key references api_client,
    started_at_position bigint  not null,
    fetched_to      bigint      not null,
    fetched_at      timestamptz,
    acknowledged_to bigint      not null,
    acknowledged_at timestamptz,
    check (acknowledged_to between started_at_position and fetched_to)
);
create function api_reader_goes_forward() returns trigger language plpgsql as $$
begin
    if new.fetched_to < old.fetched_to or new.acknowledged_to < old.acknowledged_to or new.started_at_position <> old.started_at_position then
        raise exception 'client % has come further', old.client_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger api_reader_goes_forward before update on api_reader for each row execute function api_reader_goes_forward();

-- People. Search keys follow the name, mail addresses are not given out.
create function note_new_officials() returns trigger language plpgsql as $$
begin
    insert into api_change (kind, subject_id, agency_id, changed_at) select 'OFFICIAL', id, agency_id, now() from written order by id;
    return null;
end $$;
create function note_changed_officials() returns trigger language plpgsql as $$
begin
    insert into api_change (kind, subject_id, agency_id, changed_at)
    select 'OFFICIAL', n.id, a.id, now()
    from written n join replaced o on o.id = n.id
    cross join lateral (select n.agency_id as id union select o.agency_id) a
    where (to_jsonb(n) - '{version,email,sort_key,search_key}'::text[]) <> (to_jsonb(o) - '{version,email,sort_key,search_key}'::text[])
    order by n.id;
    return null;
end $$;
create trigger note_new_officials after insert on person referencing new table as written
    for each statement execute function note_new_officials();
create trigger note_changed_officials after update on person referencing new table as written old table as replaced
    for each statement execute function note_changed_officials();

-- Posts; one that was deleted is told too.
create function note_posts() returns trigger language plpgsql as $$
begin
    insert into api_change (kind, subject_id, agency_id, changed_at) select 'POST', id, agency_id, now() from written order by id;
    return null;
end $$;
create function note_changed_posts() returns trigger language plpgsql as $$
begin
    insert into api_change (kind, subject_id, agency_id, changed_at)
    select 'POST', n.id, a.id, now()
    from written n join replaced o on o.id = n.id
    cross join lateral (select n.agency_id as id union select o.agency_id) a
    where (to_jsonb(n) - 'version') <> (to_jsonb(o) - 'version')
    order by n.id;
    return null;
end $$;
create trigger note_new_posts after insert on post referencing new table as written for each statement execute function note_posts();
create trigger note_removed_posts after delete on post referencing old table as written for each statement execute function note_posts();
create trigger note_changed_posts after update on post referencing new table as written old table as replaced
    for each statement execute function note_changed_posts();

-- Results, when their month is published, and again when a published month that was reopened is closed anew.
create function note_published_results() returns trigger language plpgsql as $$
begin
    insert into api_change (kind, subject_id, agency_id, changed_at)
    select 'RESULT', r.id, r.agency_id, case when old.status = 'PUBLISHED' then new.closed_at else new.published_at end
    from month_result r join closing c on c.id = r.closing_id
    where r.period_id = new.id and c.version = (select max(l.version) from closing l where l.period_id = new.id)
    order by r.id;
    return null;
end $$;
create trigger note_published_results after update on period for each row
    when (new.status = 'PUBLISHED' and (old.status <> 'PUBLISHED' or (old.reopening_id is not null and new.reopening_id is null)))
    execute function note_published_results();

-- Results of a month of the whole city are read by their number.
create index month_result_of_month_in_turn on month_result (month, id);

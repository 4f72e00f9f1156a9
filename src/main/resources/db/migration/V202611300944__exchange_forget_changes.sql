-- Changes are kept until every client has acknowledged them and some days longer; after a longest time they go all the same. The feed says
-- up to where it is no longer whole: whoever comes from before that place is told to start anew, nothing is missed in silence.
alter table api_feed
    add column forgotten_to bigint not null default 0,
    add check (forgotten_to between 0 and last);

alter table api_reader add column restarted_at timestamptz; -- when the client last asked to start anew

create or replace function api_change_is_numbered_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.position is null and new.position is not null
       and (to_jsonb(new) - 'position') = (to_jsonb(old) - 'position') then
        return new;
    end if;
    if tg_op = 'DELETE' and old.position <= (select forgotten_to from api_feed) then
        return old;
    end if;
    raise exception 'change % stays as it is', old.id using errcode = 'CT002';
end $$;

-- Deletes the oldest changes, at most so many: those before the first moment that all clients have acknowledged, and all before the second.
-- The numbers that go are one piece from the beginning of the feed. Owner's rights, as for giving numbers, and under the same lock.
create function forget_api_changes(p_acknowledged_before timestamptz, p_any_before timestamptz, p_limit int) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    forgotten bigint;
    stored    bigint; -- by every client
    goal      bigint;
    gone      int;
begin
    select forgotten_to into forgotten from api_feed for update;
    select min(r.acknowledged_to) into stored from api_reader r join api_client c on c.id = r.client_id and c.revoked_at is null;
    with first as (
        select position, changed_at < p_any_before
                   or (changed_at < p_acknowledged_before and position <= coalesce(stored, position)) as goes
        from api_change where position > forgotten order by position limit p_limit)
    select max(f.position) into goal from first f
    where f.position < coalesce((select min(k.position) from first k where not k.goes), f.position + 1);
    if goal is null then
        return 0;
    end if;
    update api_feed set forgotten_to = goal;
    delete from api_change where position > forgotten and position <= goal;
    get diagnostics gone = row_count;
    return gone;
end $$;

-- What waits is counted from here, kind by kind and no further than is shown.
create index api_change_of_kind on api_change (kind, position);
create index api_change_of_agency_and_kind on api_change (agency_id, kind, position);

-- Whoever starts anew has not stored anything yet: what waited goes on waiting until the client confirms, so one call does not clear the
-- five working days of Decree 335/2025.
alter table api_reader
    add column restarted_from bigint, -- acknowledged before the new start that is not confirmed yet
    add check (restarted_from between started_at_position and acknowledged_to),
    add check (restarted_from is null or restarted_at is not null);

-- As before, but nothing of the last ninety days goes whatever the settings say, and clients whose token is over hold nothing back: when
-- they come again with a new one they are told to start anew.
create or replace function forget_api_changes(p_acknowledged_before timestamptz, p_any_before timestamptz, p_limit int) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    youngest  date := (now() at time zone 'Asia/Ho_Chi_Minh')::date - 90;
    forgotten bigint;
    stored    bigint; -- by every client
    goal      bigint;
    gone      int;
begin
    if p_acknowledged_before is null or (p_acknowledged_before at time zone 'Asia/Ho_Chi_Minh')::date > youngest
       or p_any_before is null or (p_any_before at time zone 'Asia/Ho_Chi_Minh')::date > youngest then
        raise exception 'changes are kept 90 days' using errcode = 'CT002';
    end if;
    select forgotten_to into forgotten from api_feed for update;
    select min(coalesce(r.restarted_from, r.acknowledged_to)) into stored
    from api_reader r join api_client c on c.id = r.client_id and c.revoked_at is null and c.expires_at > now();
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

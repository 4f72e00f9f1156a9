-- What is deleted must be told in the event log and be covered by totals that nobody can make up: the totals are derived here, calls go by
-- whole days whose totals cover every one of them, and none of the last two years whatever the settings say.
drop function forget_api_calls(timestamptz, int);

-- Counts the calls of one day, once. Owner's rights: the application itself writes no totals.
create function count_api_calls(p_day date) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    counted int;
begin
    insert into api_call_total (day, client_id, calls, refused, row_count)
    select p_day, client_id, count(*), count(*) filter (where status >= 400), sum(row_count)
    from api_call
    where at >= p_day::timestamp at time zone 'Asia/Ho_Chi_Minh' and at < (p_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    group by client_id
    on conflict do nothing;
    get diagnostics counted = row_count;
    return counted;
end $$;

-- Deletes the calls of one day, client by client, where the total has counted all that are there. Owner's rights: the application itself
-- deletes no call.
create function forget_api_calls(p_day date) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    from_moment timestamptz := p_day::timestamp at time zone 'Asia/Ho_Chi_Minh';
    to_moment   timestamptz := (p_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh';
    gone        int;
begin
    if p_day is null or p_day > (now() at time zone 'Asia/Ho_Chi_Minh')::date - 730 then
        raise exception 'calls of % are kept 730 days', p_day using errcode = 'CT002';
    end if;
    with covered as materialized (
        select t.client_id
        from api_call_total t
        join (select client_id, count(*) as calls from api_call where at >= from_moment and at < to_moment group by client_id) c
            on c.client_id is not distinct from t.client_id
        where t.day = p_day and t.calls = c.calls)
    delete from api_call a using covered v
    where a.at >= from_moment and a.at < to_moment and a.client_id is not distinct from v.client_id;
    get diagnostics gone = row_count;
    return gone;
end $$;

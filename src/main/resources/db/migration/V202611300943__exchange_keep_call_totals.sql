-- Single calls are kept for some time only; how many there were on each day stays for good. A call goes only after its day was counted.
create table api_call_total (
    day       date   not null,
    client_id bigint references api_client, -- null: the token was not known
    calls     int    not null check (calls > 0),
    refused   int    not null check (refused between 0 and calls), -- answered with an error
    row_count bigint not null check (row_count >= 0),
    unique nulls not distinct (client_id, day)
);
create index api_call_total_of_day on api_call_total (day);
create trigger api_call_total_never_changes before update or delete on api_call_total for each row execute function refuse_change();
create trigger api_call_total_is_never_emptied before truncate on api_call_total for each statement execute function refuse_change();

create index api_call_in_time on api_call (at, id);

create function api_call_is_counted_first() returns trigger language plpgsql as $$
declare
    its_day date := (old.at at time zone 'Asia/Ho_Chi_Minh')::date;
begin
    if tg_op = 'DELETE' and (exists (select from api_call_total t where t.client_id = old.client_id and t.day = its_day)
            or (old.client_id is null and exists (select from api_call_total t where t.client_id is null and t.day = its_day))) then
        return old;
    end if;
    raise exception 'call % stays as it is', old.id using errcode = 'CT002';
end $$;
drop trigger api_call_never_changes on api_call;
create trigger api_call_never_changes before update or delete on api_call for each row execute function api_call_is_counted_first();

-- Deletes the oldest counted calls before a moment, at most so many. Owner's rights: the application itself deletes no call, and none of
-- the last thirty days.
create function forget_api_calls(p_before timestamptz, p_limit int) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone int;
begin
    delete from api_call where id in (
        select c.id from api_call c
        where c.at < least(p_before, now() - interval '30 days')
          and exists (select from api_call_total t where t.day = (c.at at time zone 'Asia/Ho_Chi_Minh')::date
                      and (t.client_id = c.client_id or (t.client_id is null and c.client_id is null)))
        order by c.at, c.id limit p_limit);
    get diagnostics gone = row_count;
    return gone;
end $$;

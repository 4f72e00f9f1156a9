-- Nominations for the source bank (ngân hàng nguồn): by the head of an agency for its own people, by city HR for anybody. What was
-- nominated stays on record with its date; it is withdrawn once, with a reason, and never deleted. Nobody nominates oneself.
create table nomination (
    id              bigint generated always as identity primary key,
    person_id       bigint      not null references person,
    agency_id       bigint      not null references agency, -- of the person's main post on that day
    by_city         boolean     not null,                   -- by city HR instead of the head of the agency
    reason          text        not null check (reason <> '' and char_length(reason) <= 1000),
    nominated_at    timestamptz not null,
    nominated_by    bigint      not null references account,
    nominator_name  text        not null,
    withdrawn_at    timestamptz,
    withdrawn_by    bigint      references account,
    withdrawer_name text,
    withdraw_reason text        check (char_length(withdraw_reason) <= 1000),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((withdrawn_at is null) = (withdrawer_name is null)),
    check ((withdrawn_at is null) = (coalesce(withdraw_reason, '') = ''))
);
create unique index nomination_stands_once on nomination (person_id, agency_id, by_city) where withdrawn_at is null;
create index nomination_of_person on nomination (person_id);

create function guard_nomination() returns trigger language plpgsql as $$
declare marks text[] := array['withdrawn_at', 'withdrawn_by', 'withdrawer_name', 'withdraw_reason'];
begin
    if tg_op = 'INSERT' then
        if exists (select 1 from account a where a.id = new.nominated_by and a.person_id = new.person_id) then
            raise exception 'nobody nominates oneself' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if old.withdrawn_at is null and to_jsonb(new) - marks = to_jsonb(old) - marks then
        return new;
    end if;
    raise exception 'nomination % is on record', old.id using errcode = 'CT002';
end $$;
create trigger nomination_stays_on_record before insert or update on nomination for each row execute function guard_nomination();
create trigger nomination_is_never_deleted before delete on nomination for each row execute function refuse_change();
create trigger nomination_is_never_emptied before truncate on nomination for each statement execute function refuse_change();

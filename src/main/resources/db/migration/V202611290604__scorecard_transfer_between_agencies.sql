-- Somebody goes to another agency by a numbered document: human resources of the old agency release, those of the receiving one, or of the
-- city, accept and set the post; until then nothing changes. A secondment has a last day and comes back by an act of the home agency.
create table agency_transfer (
    id             bigint generated always as identity primary key,
    person_id      bigint      not null references person,
    kind           text        not null check (kind in ('TRANSFER', 'SECONDMENT', 'RETURN')),
    from_agency_id bigint      not null references agency,
    to_agency_id   bigint      not null references agency,
    document_no    text        not null check (document_no <> '' and length(document_no) <= 200),
    document_day   date        not null,
    effective_on   date        not null, -- first day in the receiving agency
    until          date,                 -- last day of a secondment
    status         text        not null default 'RELEASED' check (status in ('RELEASED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    released_by    bigint      references account,
    released_at    timestamptz not null,
    answered_by    bigint      references account,
    answered_at    timestamptz,
    answer         text        not null default '' check (length(replace(answer, E'\r', '')) <= 1000),
    from_post_id   bigint      references post,
    to_post_id     bigint      references post,
    to_code        text        check (to_code <> ''), -- staff code in the receiving agency
    arrived_at     timestamptz,                       -- when the person began to belong to the receiving agency
    returns_id     bigint      unique references agency_transfer,
    version        int         not null default 0,
    check (from_agency_id <> to_agency_id),
    check ((kind = 'SECONDMENT') = (until is not null)),
    check (until >= effective_on),
    check ((status = 'RELEASED') = (answered_at is null)),
    check ((status = 'ACCEPTED') = (num_nonnulls(from_post_id, to_post_id, to_code) = 3)),
    check (status = 'ACCEPTED' or num_nonnulls(from_post_id, to_post_id, to_code) = 0),
    check (status <> 'DECLINED' or answer <> ''),
    check (arrived_at is null or status = 'ACCEPTED'),
    check ((kind = 'RETURN') = (returns_id is not null))
);
create unique index one_open_transfer_of_person on agency_transfer (person_id) where status = 'RELEASED';
create index agency_transfer_from on agency_transfer (from_agency_id, id);
create index agency_transfer_to on agency_transfer (to_agency_id, id);
create index agency_transfer_to_arrive on agency_transfer (effective_on) where status = 'ACCEPTED' and arrived_at is null;

create function guard_agency_transfer() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a transfer is never deleted' using errcode = 'CT002';
    end if;
    if old.status <> 'RELEASED' and (to_jsonb(new) - '{arrived_at,version}'::text[]) <> (to_jsonb(old) - '{arrived_at,version}'::text[])
       or (new.person_id, new.kind, new.from_agency_id, new.to_agency_id, new.document_no, new.document_day, new.effective_on) is distinct from
          (old.person_id, old.kind, old.from_agency_id, old.to_agency_id, old.document_no, old.document_day, old.effective_on)
       or new.until is distinct from old.until or new.returns_id is distinct from old.returns_id
       or old.arrived_at is not null and new.arrived_at is distinct from old.arrived_at then
        raise exception 'transfer % is answered', old.id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger agency_transfer_is_answered_once before update or delete on agency_transfer for each row execute function guard_agency_transfer();

-- A move into another agency is a move like others: its slip is opened with the sheet of the agency that decides.
alter table personnel_move add column to_agency_id bigint references agency; -- null: within the agency
alter table personnel_move drop constraint personnel_move_kind_check,
    add check (kind in ('TRANSFER', 'SECONDMENT', 'CHANGE_OF_POST', 'LEAVING', 'RETURN')),
    add check (to_agency_id <> agency_id);
create index personnel_move_to_agency on personnel_move (to_agency_id, effective_on) where to_agency_id is not null;

-- Whose sheet somebody has in a month with main posts in several agencies: where most working days fall, the later one when they are equal.
create function deciding_agency(p_person bigint, p_month date) returns bigint language sql stable as $$
    select t.agency_id
    from post t
    where t.person_id = p_person and not t.concurrent
      and t.valid_from <= (p_month + interval '1 month - 1 day')::date and coalesce(t.valid_to, 'infinity') >= p_month
    group by t.agency_id
    order by sum(working_days(greatest(t.valid_from, p_month), least(coalesce(t.valid_to, 'infinity'), (p_month + interval '1 month - 1 day')::date))) desc,
             max(t.valid_from) desc
    limit 1
$$;

-- Why somebody could not arrive in the new agency the last time it was tried: told once for each cause, not every night.
alter table agency_transfer add column stuck_cause text check (stuck_cause <> '');

create or replace function guard_agency_transfer() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a transfer is never deleted' using errcode = 'CT002';
    end if;
    if old.status <> 'RELEASED'
       and (to_jsonb(new) - '{arrived_at,stuck_cause,version}'::text[]) <> (to_jsonb(old) - '{arrived_at,stuck_cause,version}'::text[])
       or (new.person_id, new.kind, new.from_agency_id, new.to_agency_id, new.document_no, new.document_day, new.effective_on) is distinct from
          (old.person_id, old.kind, old.from_agency_id, old.to_agency_id, old.document_no, old.document_day, old.effective_on)
       or new.until is distinct from old.until or new.returns_id is distinct from old.returns_id
       or old.arrived_at is not null and (new.arrived_at, new.stuck_cause) is distinct from (old.arrived_at, old.stuck_cause) then
        raise exception 'transfer % is answered', old.id using errcode = 'CT002';
    end if;
    return new;
end $$;

-- A decision that somebody took in another's place binds both: neither the delegate nor the delegator hears the appeal against it.
alter table appeal add column decider_for_id bigint references person; -- in whose place the decision was taken; null: in the own name
update appeal a set decider_for_id = d.acting_for_id from assessment d
where d.sheet_id = a.sheet_id and d.stage = 'DECISION' and d.author_id = a.decider_id and d.acting_for_id is not null;
-- Appeals that are being heard, or were answered, by the delegator before this rule stay as they are.
alter table appeal add constraint appeal_is_not_heard_by_delegator check (not decided_alone or hearer_id <> decider_for_id) not valid;

create function guard_appeal_delegator() returns trigger language plpgsql as $$
begin
    if new.decider_for_id is distinct from old.decider_for_id then
        raise exception 'what appeal % says never changes', old.id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger appeal_keeps_in_whose_place before update on appeal for each row execute function guard_appeal_delegator();

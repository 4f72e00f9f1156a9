-- A reopening for named people corrects their results alone: records that force or limit a class are written for them only, the class of a
-- unit or of the agency where its head is one of them. It ends with a newer closing and not otherwise, and what it asked for never changes.
create function guard_conduct_within_reopening() returns trigger language plpgsql as $$
declare r record;
begin
    if tg_op = 'DELETE' then r := old; else r := new; end if;
    if exists (select 1 from period p where p.agency_id = r.agency_id and p.month = r.month and p.status <> 'OPEN' and not exists (
                   select 1 from reopening_sheet t join score_sheet s on s.id = t.sheet_id
                   where t.reopening_id = p.reopening_id and s.person_id = r.person_id)) then
        raise exception 'month % is closed for person %', r.month, r.person_id using errcode = 'CT001';
    end if;
    return r;
end $$;
create trigger conduct_record_within_reopening before insert or update or delete on conduct_record
    for each row execute function guard_conduct_within_reopening();

create function guard_unit_class_within_reopening() returns trigger language plpgsql as $$
declare r record;
begin
    if tg_op = 'DELETE' then r := old; else r := new; end if;
    if exists (select 1 from period p where p.agency_id = r.agency_id and p.month = r.month and p.status <> 'OPEN' and not exists (
                   select 1 from reopening_sheet t join score_sheet s on s.id = t.sheet_id
                   where t.reopening_id = p.reopening_id
                     and case when r.unit_id is null then s.role = 'AGENCY_HEAD' else s.role = 'HEAD' and s.unit_id = r.unit_id end)) then
        raise exception 'month % is closed for the head of unit %', r.month, r.unit_id using errcode = 'CT001';
    end if;
    return r;
end $$;
create trigger unit_class_within_reopening before insert or update or delete on unit_class
    for each row execute function guard_unit_class_within_reopening();

create function guard_end_of_reopening() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from reopening r join closing b on b.id = r.closing_id join closing c on c.period_id = new.id and c.version > b.version
                   where r.id = old.reopening_id) then
        raise exception 'month % of agency % is to be closed again', old.month, old.agency_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger period_reopening_ends_with_closing before update on period for each row
    when (old.reopening_id is not null and new.reopening_id is null) execute function guard_end_of_reopening();

create trigger reopening_keeps_what_was_asked before update on reopening for each row
    when ((new.whole, new.document_no, new.requested_at) is distinct from (old.whole, old.document_no, old.requested_at))
    execute function refuse_change();

-- The archive is written in the moment of the approval: later rows would change what an old version of a result says.
create function guard_archived_stage() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from reopening r join reopening_sheet t on t.reopening_id = r.id and t.sheet_id = new.sheet_id
                   join period p on p.id = r.period_id and p.reopening_id is null
                   where r.closing_id = new.closing_id and r.approved and r.ended_at is null) then
        raise exception 'sheet % is not being reopened', new.sheet_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger archived_stage_at_approval before insert on archived_stage for each row execute function guard_archived_stage();

-- Products of a closed month (Decree 335/2025/NĐ-CP) stay as they were recorded. What turns out to be wrong about one is a record beside
-- it, made while the month is reopened for the sheet, that counts from the next version of the result on; older versions keep their counts.
create table product_correction (
    id              bigint generated always as identity primary key,
    task_id         bigint        not null references task,
    sheet_id        bigint        not null references score_sheet,
    reopening_id    bigint        not null references reopening,
    from_version    int           not null check (from_version > 1), -- of the result of the sheet
    completed       numeric(8, 2) not null check (completed >= 0),
    failed_reviews  smallint      not null check (failed_reviews between 0 and 99), -- that count, without excused ones
    delays          smallint      not null check (delays between 0 and 99), -- that count, as the framework counts them
    reason          text          not null check (reason <> '' and length(replace(reason, E'\r', '')) <= 1000),
    appeal_id       bigint        references appeal, -- null: found without an appeal
    decided_by_name text          not null check (decided_by_name <> ''), -- who found it: who answered the appeal, else who entered it
    created_by      bigint        not null references account,
    created_at      timestamptz   not null
);
create index product_correction_of_task on product_correction (task_id, id);
create index product_correction_of_sheet on product_correction (sheet_id);
create trigger product_correction_never_changes before update or delete on product_correction for each row execute function refuse_change();
create trigger product_correction_is_never_emptied before truncate on product_correction for each statement execute function refuse_change();

-- Holds the month as every other writer does: a correction is in before the month is closed again, or not at all.
create function guard_product_correction() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform 1 from period p join score_sheet s on s.period_id = p.id where s.id = new.sheet_id for share of p;
    if not exists (
        select 1 from score_sheet s
        join period p on p.id = s.period_id and p.status <> 'OPEN' and p.reopening_id = new.reopening_id
        join reopening r on r.id = p.reopening_id and r.approved and r.ended_at is null
        join reopening_sheet x on x.reopening_id = r.id and x.sheet_id = s.id
        join closing c on c.id = r.closing_id and c.version = new.from_version - 1
        join task t on t.id = new.task_id and t.person_id = s.person_id and t.month = s.month
        where s.id = new.sheet_id and s.reopened) then
        raise exception 'sheet % is not reopened for a correction of task %', new.sheet_id, new.task_id using errcode = 'CT001';
    end if;
    if exists (select 1 from score_sheet s join account a on a.person_id = s.person_id where s.id = new.sheet_id and a.id = new.created_by) then
        raise exception 'nobody corrects the own products, sheet %', new.sheet_id using errcode = 'CT002';
    end if;
    if new.appeal_id is not null and not exists (
        select 1 from appeal a where a.id = new.appeal_id and a.sheet_id = new.sheet_id and a.status in ('ACCEPTED', 'PARTLY_ACCEPTED')) then
        raise exception 'appeal % does not correct sheet %', new.appeal_id, new.sheet_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger product_correction_within_reopening before insert on product_correction for each row execute function guard_product_correction();

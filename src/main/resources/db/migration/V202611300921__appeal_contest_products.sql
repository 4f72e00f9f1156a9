-- Products behind a contested computed line: named by the official when filing, and what the hearer counts instead, with the answer.
create table appeal_product (
    appeal_id      bigint        not null references appeal,
    task_id        bigint        not null references task,
    completed      numeric(8, 2) check (completed >= 0), -- null: named, and left as it was
    failed_reviews smallint      check (failed_reviews between 0 and 99),
    delays         smallint      check (delays between 0 and 99),
    reason         text          not null default '' check (length(replace(reason, E'\r', '')) <= 1000),
    primary key (appeal_id, task_id),
    check (num_nonnulls(completed, failed_reviews, delays) in (0, 3)),
    check ((completed is null) = (reason = ''))
);
create index appeal_product_of_task on appeal_product (task_id);

-- Only products of the month that is appealed; what the hearer counts only while the case is with a hearer.
create function guard_appeal_product() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.appeal_id, new.task_id) <> (old.appeal_id, old.task_id)
        or not exists (select 1 from appeal a join task t on t.person_id = a.person_id and t.month = a.month
                       where a.id = new.appeal_id and t.id = new.task_id and (new.completed is null or a.status = 'IN_HEARING')) then
        raise exception 'appeal % does not concern product %', new.appeal_id, new.task_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger appeal_product_of_open_appeal before insert or update on appeal_product for each row execute function guard_appeal_part();
create trigger appeal_product_stays_in_its_month before insert or update on appeal_product for each row execute function guard_appeal_product();
create trigger appeal_product_is_never_deleted before delete on appeal_product for each row execute function refuse_change();
create trigger appeal_product_is_never_emptied before truncate on appeal_product for each statement execute function refuse_change();

-- A hearer's answer keeps only the counts that it changes: what it leaves alone counts as it does when the answer is carried out, so that an
-- appeal against an older version of a result never undoes what was corrected since.
alter table appeal_product drop constraint appeal_product_check, drop constraint appeal_product_check1,
    add constraint appeal_product_changed_with_reason check ((num_nonnulls(completed, failed_reviews, delays) = 0) = (reason = ''));

-- Only products of the month that is appealed; what the hearer counts only while the case is with a hearer.
create or replace function guard_appeal_product() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.appeal_id, new.task_id) <> (old.appeal_id, old.task_id)
        or not exists (select 1 from appeal a join task t on t.person_id = a.person_id and t.month = a.month
                       where a.id = new.appeal_id and t.id = new.task_id and (new.reason = '' or a.status = 'IN_HEARING')) then
        raise exception 'appeal % does not concern product %', new.appeal_id, new.task_id using errcode = 'CT002';
    end if;
    return new;
end $$;

-- A deadline that was extended for one person or one unit of an open month. The later of the month's own date and the extensions
-- counts; effective_due is the one place that says so, for screens, mails and reminders alike.
create table deadline_extension (
    id         bigint generated always as identity primary key,
    period_id  bigint      not null references period,
    step       text        not null check (step in ('PLAN', 'SELF', 'REVIEW', 'DECISION')),
    unit_id    bigint      references unit,
    person_id  bigint      references person,
    due        timestamptz not null,
    reason     text        not null check (reason <> ''),
    granted_by bigint      references account,
    granted_at timestamptz not null,
    check (num_nonnulls(unit_id, person_id) = 1)
);
create index deadline_extension_of_period on deadline_extension (period_id, step);
create trigger deadline_extension_of_closed_period before insert or update or delete on deadline_extension
    for each row execute function guard_period();

-- Last moment of a step for a person of a unit; both may be null, then the month's own date answers.
create function effective_due(p_period bigint, p_step text, p_unit bigint, p_person bigint) returns timestamptz language sql stable as $$
    select greatest(
        (select case p_step when 'PLAN' then plan_due when 'SELF' then self_due when 'REVIEW' then review_due when 'DECISION' then decision_due end
         from period where id = p_period),
        (select max(due) from deadline_extension
         where period_id = p_period and step = p_step and (unit_id = p_unit or person_id = p_person)))
$$;

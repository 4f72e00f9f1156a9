-- A deadline that moves takes the later steps with it: review and decision never lie before the step they wait for. They move by
-- their usual distance, not beyond the day of publication. Computed, not stored, so that taking an extension back restores all.
alter table period add column grace_hours int not null default 0 check (grace_hours between 0 and 72);

alter table deadline_extension
    add column withdrawn_at timestamptz,
    add column withdrawn_by bigint references account,
    add constraint deadline_extension_reason_length check (length(replace(reason, E'\r', '')) <= 1000);

create or replace function effective_due(p_period bigint, p_step text, p_unit bigint, p_person bigint) returns timestamptz
    language plpgsql stable as $$
declare
    p        period%rowtype;
    plan     timestamptz;
    self     timestamptz;
    review   timestamptz;
    decision timestamptz;
begin
    select * into p from period where id = p_period;
    select max(e.due) filter (where e.step = 'PLAN'), max(e.due) filter (where e.step = 'SELF'),
           max(e.due) filter (where e.step = 'REVIEW'), max(e.due) filter (where e.step = 'DECISION')
    into plan, self, review, decision
    from deadline_extension e
    where e.period_id = p_period and e.withdrawn_at is null and (e.unit_id = p_unit or e.person_id = p_person);
    if p_step = 'PLAN' then
        return greatest(p.plan_due, plan);
    end if;
    self := greatest(p.self_due, self);
    if p_step = 'SELF' then
        return self;
    end if;
    review := greatest(p.review_due, review);
    if self > review then
        review := greatest(self, least(self + (p.review_due - p.self_due), p.publish_due));
    end if;
    if p_step = 'REVIEW' then
        return review;
    end if;
    decision := greatest(p.decision_due, decision);
    if review > decision then
        decision := greatest(review, least(review + (p.decision_due - p.review_due), p.publish_due));
    end if;
    return case p_step when 'DECISION' then decision end;
end $$;

-- From this moment on a step counts as late: its deadline and the hours of grace of the month.
create function late_after(p_period bigint, p_step text, p_unit bigint, p_person bigint) returns timestamptz language sql stable as $$
    select effective_due(p_period, p_step, p_unit, p_person) + make_interval(hours => (select grace_hours from period where id = p_period))
$$;

-- A late official asks for more time; human resources answer. One open question for each step.
create table deadline_request (
    id          bigint generated always as identity primary key,
    period_id   bigint      not null references period,
    step        text        not null check (step in ('PLAN', 'SELF', 'REVIEW', 'DECISION')),
    person_id   bigint      not null references person,
    reason      text        not null check (reason <> '' and length(replace(reason, E'\r', '')) <= 1000),
    asked_at    timestamptz not null,
    status      text        not null default 'OPEN' check (status in ('OPEN', 'GRANTED', 'REFUSED')),
    answer      text        not null default '' check (length(replace(answer, E'\r', '')) <= 1000),
    answered_at timestamptz,
    answered_by bigint      references account,
    check ((status = 'OPEN') = (answered_at is null)),
    check (status <> 'REFUSED' or answer <> '')
);
create unique index deadline_request_open on deadline_request (period_id, step, person_id) where status = 'OPEN';
create index deadline_request_of_person on deadline_request (person_id, period_id);
create trigger deadline_request_of_closed_period before insert or update or delete on deadline_request
    for each row execute function guard_period();

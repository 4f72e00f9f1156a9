-- Levelling (cào bằng) and lenient raters: what was measured in every closed month, what of it is unusual enough to ask about, and how it
-- was answered. Limits are data. Measuring happens after the closing has committed; its state is visible and it is tried again.
create table levelling_rule (
    kind        text           primary key,
    subject     text           not null check (subject in ('UNIT', 'RATER')),
    active      boolean        not null default true,
    fewest      int            not null check (fewest between 2 and 10000),         -- people, sheets, tasks or months: below it nothing is said
    limit_value numeric(7, 2)  not null check (limit_value > 0),                    -- percent, points or deviations: reached means an alert
    second      numeric(7, 2)  check (second > 0),                                  -- points, percent, seconds, days, months or people
    changed_at  timestamptz,
    changed_by  bigint         references account,
    version     int            not null default 0
);
insert into levelling_rule (kind, subject, fewest, limit_value, second) values
    ('SAME_TOTALS',    'UNIT',  5,  60,  null), -- percent of the unit with one and the same total
    ('SAME_LINES',     'UNIT',  5,  50,  null), -- percent of the unit with the same points on every line
    ('CROWDED',        'UNIT',  5,  85,  2),    -- percent of the unit within so many points (mức dồn điểm)
    ('NARROW',         'UNIT',  5,  2.5, null), -- deviations below the spread that units of the agency usually have
    ('FULL_CONDUCT',   'UNIT',  8,  100, 90),   -- percent of the unit with at least so many percent of the maximum of group I
    ('AT_BAR',         'UNIT',  5,  25,  2),    -- percent of the unit just at the lower bound of the best class; chance at most so many percent
    ('TURNS',          'UNIT',  6,  1.8, 12),   -- deviations fewer repeats of the best class than by chance, over so many months
    ('SHARED_TASKS',   'UNIT',  10, 50,  3),    -- percent of tasks with the text of so many people's tasks
    ('REPEATED_TASKS', 'UNIT',  10, 90,  2),    -- percent of tasks that the same person had in each of so many months before
    ('LATE_TASKS',     'UNIT',  10, 60,  2),    -- percent of planned tasks entered in the last so many days or after they were due
    ('SELF_COPIED',    'RATER', 5,  90,  null), -- percent of sheets with the self-assessed points on every line
    ('RAISED',         'RATER', 5,  1,   null), -- points above the self-assessment in the mean
    ('IN_SECONDS',     'RATER', 8,  80,  10),   -- percent of sheets within so many seconds of the sheet before
    ('LENIENT',        'RATER', 5,  3,   3);    -- points above peers, shrunk for small numbers; over so many months

-- State of the analysis of a closing.
create table levelling_run (
    closing_id  bigint      primary key references closing,
    period_id   bigint      not null references period,
    agency_id   bigint      not null references agency,
    month       date        not null,
    state       text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    attempts    int         not null default 0,
    started_at  timestamptz,
    finished_at timestamptz,
    retry_at    timestamptz,
    problem     text        not null default '',
    check ((state = 'FAILED') = (problem <> ''))
);
create index levelling_run_of_month on levelling_run (agency_id, month);

-- What was measured for the newest closing of a month; the basis of "how unusual". Made anew when the month is closed again.
create table levelling_figure (
    period_id  bigint         not null references period,
    agency_id  bigint         not null references agency,
    month      date           not null,
    kind       text           not null references levelling_rule,
    unit_id    bigint         references unit,
    rater_id   bigint         references person,
    stage      text           not null default '' check (stage in ('', 'REVIEW1', 'REVIEW2', 'DECISION')),
    counted    int            not null check (counted >= 0),   -- people, sheets, tasks or months that were looked at
    hits       int            not null default 0,
    value      numeric(12, 4) not null,                        -- in the measure of the limit
    badness    numeric(12, 4) not null,                        -- the same turned so that more is more suspicious
    extra      numeric(12, 4),                                 -- the common total, the mean spread, the expected repeats, the chance ...
    unique nulls not distinct (period_id, kind, unit_id, rater_id, stage),
    check (num_nonnulls(unit_id, rater_id) = 1)
);
create index levelling_figure_of_agency on levelling_figure (agency_id, kind, month);
create index levelling_figure_of_raters on levelling_figure (kind, stage, month) where rater_id is not null;

-- Totals that a rater gave to one kind of people in a month: what leniency is compared by.
create table levelling_given (
    period_id  bigint         not null references period,
    agency_id  bigint         not null references agency,
    month      date           not null,
    rater_id   bigint         not null references person,
    stage      text           not null,
    alike      text           not null, -- subject group, leader or not, framework
    sheets     int            not null check (sheets > 0),
    mean       numeric(12, 6) not null,
    squares    numeric(16, 6) not null check (squares >= 0),   -- sum of squared distances from the mean
    primary key (period_id, rater_id, stage, alike)
);
create index levelling_given_of_month on levelling_given (month);

-- A figure that reached its limit: a question, never a verdict. Hangs on the closing, so that answers stay with what was answered.
create table levelling_alert (
    id           bigint         generated always as identity primary key,
    closing_id   bigint         not null references closing,
    period_id    bigint         not null references period,
    agency_id    bigint         not null references agency,
    month        date           not null,
    kind         text           not null references levelling_rule,
    unit_id      bigint         references unit,
    rater_id     bigint         references person,
    stage        text           not null default '',
    addressee_id bigint         references person,             -- who is asked: the rater, or who led the unit in that month
    counted      int            not null,
    hits         int            not null,
    value        numeric(12, 4) not null,
    extra        numeric(12, 4),
    limit_value  numeric(7, 2)  not null,                      -- as they were when it was found
    second       numeric(7, 2),
    compared     int            not null,                      -- figures that it was compared with
    share_below  numeric(5, 2)  check (share_below between 0 and 100), -- percent of them that are less suspicious; null: too few
    deviation    numeric(8, 2),                                -- robust deviations from their middle; null: too few
    strength     int            not null check (strength between 0 and 100),
    state        text           not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'ACCEPTED')),
    continues_id bigint         references levelling_alert,    -- the same figure of the version before, whose answers count on
    found_at     timestamptz    not null,
    version      int            not null default 0,
    unique nulls not distinct (closing_id, kind, unit_id, rater_id, stage),
    check (num_nonnulls(unit_id, rater_id) = 1)
);
create index levelling_alert_of_month on levelling_alert (month, agency_id);
create index levelling_alert_of_period on levelling_alert (period_id);
create index levelling_alert_of_addressee on levelling_alert (addressee_id, month);

-- Explanations and what was said to them, in order; nothing of it changes.
create table levelling_step (
    id         bigint      generated always as identity primary key,
    alert_id   bigint      not null references levelling_alert,
    verb       text        not null check (verb in ('ANSWERED', 'ACCEPTED', 'KEPT_OPEN')),
    note       text        not null check (length(replace(note, E'\r', '')) <= 1000),
    actor_id   bigint      not null references account,
    actor_name text        not null,
    at         timestamptz not null,
    check (verb = 'ACCEPTED' or note <> '')
);
create index levelling_step_of_alert on levelling_step (alert_id);
create trigger levelling_step_never_changes before update or delete on levelling_step for each row execute function refuse_change();
create trigger levelling_step_is_never_emptied before truncate on levelling_step for each statement execute function refuse_change();

-- What was answered keeps its figures and stays; only its state moves on.
create function guard_levelling_alert() returns trigger language plpgsql as $$
begin
    if exists (select 1 from levelling_step s where s.alert_id = old.id) and (tg_op = 'DELETE'
        or (to_jsonb(new) - '{state,version}'::text[]) <> (to_jsonb(old) - '{state,version}'::text[])) then
        raise exception 'alert % has been answered', old.id using errcode = 'CT002';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger levelling_alert_keeps_what_was_answered before update or delete on levelling_alert
    for each row execute function guard_levelling_alert();

-- Probability of k or more hits in n tries of chance p.
create function binomial_tail(n int, k int, p double precision) returns double precision language plpgsql immutable as $$
declare
    term double precision := power(1 - p, n);
    below double precision := 0;
begin
    if k <= 0 then return 1; end if;
    if term = 0 then -- too many tries for the exact sum: the normal approximation with continuity correction is exact enough
        return case when k - 0.5 > n * p + 5 * sqrt(n * p * (1 - p)) then 0 else 1 end;
    end if;
    for i in 0 .. k - 1 loop
        below := below + term;
        term := term * (n - i) / (i + 1) * p / (1 - p);
    end loop;
    return greatest(0, 1 - below);
end $$;

-- Text of a task without numbers and blanks: "Báo cáo tháng 9" and "báo cáo tháng 10" are the same work.
create function task_text(search_key text) returns text language sql immutable parallel safe
    return translate(search_key, '0123456789 .,;:/-()"', '');

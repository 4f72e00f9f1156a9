-- One sheet per official and month, with the unit, post and reviewers of that month; one assessment per stage of the sheet.
create table score_sheet (
    id               bigint generated always as identity primary key,
    period_id        bigint  not null,
    agency_id        bigint  not null,
    month            date    not null,
    person_id        bigint  not null references person,
    unit_id          bigint  not null references unit,
    post_id          bigint  not null references post,
    role             text    not null check (role in ('MEMBER', 'DEPUTY', 'HEAD', 'AGENCY_DEPUTY', 'AGENCY_HEAD')),
    post_title       text    not null,
    unit_name        text    not null,
    duty_group       text    not null,
    subject_group    text    not null,
    sheet_kind       text    not null check (sheet_kind in ('LEADER', 'STAFF')),
    reviewer1_id     bigint  references person, -- first review level, null when posts give none
    reviewer2_id     bigint  references person,
    decider_id       bigint  references person, -- head of the agency; null: the higher body, entered by city HR
    status           text    not null default 'DRAFT'
        check (status in ('DRAFT', 'RETURNED', 'SUBMITTED', 'IN_REVIEW', 'REVIEWED', 'DECIDED', 'NOT_RATED')),
    review_level     smallint not null default 0 check (review_level between 0 and 2), -- levels already passed on
    submitted_at     timestamptz,
    receipt_no       text unique,
    ratio_done       int,      -- completion ratio of II.2 that the official saw when submitting
    ratio_assigned   int,
    days_worked      numeric(4, 1) check (days_worked >= 0),
    absence_kind     text check (absence_kind in ('ANNUAL', 'SICK', 'MATERNITY', 'UNPAID', 'STUDY', 'PROBATION', 'UNEXCUSED', 'OTHER')),
    not_rated_rule   text,
    not_rated_reason text,
    decided_at       timestamptz,
    decision_document text,    -- number of the higher body's decision on the head's own sheet
    version          int     not null default 0,
    foreign key (period_id, agency_id) references period (id, agency_id),
    unique (period_id, person_id),
    check (reviewer1_id <> person_id),
    check (reviewer2_id <> person_id),
    check (decider_id <> person_id),
    check (reviewer2_id is null or (reviewer1_id is not null and reviewer1_id <> reviewer2_id)),
    check ((status = 'NOT_RATED') = (coalesce(not_rated_reason, '') <> '')),
    check (ratio_done between 0 and ratio_assigned)
);
create index score_sheet_of_person on score_sheet (person_id, month);
create index score_sheet_of_unit on score_sheet (unit_id, month);
create index score_sheet_of_reviewer1 on score_sheet (reviewer1_id, period_id) where reviewer1_id is not null;
create index score_sheet_of_reviewer2 on score_sheet (reviewer2_id, period_id) where reviewer2_id is not null;
create trigger score_sheet_of_closed_period before insert or update or delete on score_sheet for each row execute function guard_period();

-- Points of one stage. lines: {"I.1.a": {"points": 2.0, "note": "...", "work": "...", "taskId": 7}, ...}; a line that is absent is not yet given.
create table assessment (
    id             bigint generated always as identity primary key,
    sheet_id       bigint  not null references score_sheet,
    period_id      bigint  not null references period,
    stage          text    not null check (stage in ('SELF', 'REVIEW1', 'REVIEW2', 'DECISION')),
    author_id      bigint  references person,   -- null only for the decision of the higher body
    lines          jsonb   not null default '{}' check (jsonb_typeof(lines) = 'object'),
    deductions     jsonb   not null default '[]' check (jsonb_typeof(deductions) = 'array'),
    group_points   jsonb   not null default '{}', -- computed: {"I": 20, "II.1": 19, "II.2": 47, "III": 7}
    complete       boolean not null default false,
    total          numeric(7, 4) check (total between 0 and 100),          -- exact, unrounded; set by the engine
    results_points numeric(7, 4) check (results_points between 0 and 100), -- II.2, first tie break
    bonus_points   numeric(7, 4) check (bonus_points between 0 and 100),
    deducted       numeric(7, 4) check (deducted >= 0),                    -- third tie break
    class_by_score text    check (class_by_score in ('A', 'B', 'C', 'D')),
    reason         text    not null default '',  -- why it differs from the stage before
    remark         text    not null default '',
    agreed         boolean not null default false, -- copied from the stage before without a change
    started_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        int     not null default 0,
    unique (sheet_id, stage),
    check (not complete or (total is not null and class_by_score is not null))
);
create index assessment_of_period on assessment (period_id, stage);
create trigger assessment_of_closed_period before insert or update or delete on assessment for each row execute function guard_period();

-- The sheet's story as the people concerned may read it: submitted, recalled, returned with reason, reviewed, decided.
create table sheet_transition (
    id        bigint generated always as identity primary key,
    sheet_id  bigint      not null references score_sheet,
    period_id bigint      not null references period,
    at        timestamptz not null,
    actor_id  bigint      references person,
    actor_name text       not null,
    verb      text        not null,
    from_status text      not null,
    to_status text        not null,
    reason    text        not null default ''
);
create index sheet_transition_of_sheet on sheet_transition (sheet_id);
create trigger sheet_transition_of_closed_period before insert or update or delete on sheet_transition for each row execute function guard_period();

-- Discipline and written criticism that force a class in one month; the same act is used once.
create table conduct_record (
    id          bigint generated always as identity primary key,
    agency_id   bigint      not null references agency,
    person_id   bigint      not null references person,
    month       date        not null check (extract(day from month) = 1),
    kind        text        not null check (kind in ('DISCIPLINE', 'CRITICISM')),
    document_no text        not null check (document_no <> ''),
    decided_on  date        not null,
    note        text        not null default '',
    recorded_by bigint      references account,
    recorded_at timestamptz not null,
    unique (person_id, document_no)
);
create index conduct_record_of_month on conduct_record (agency_id, month);
create trigger conduct_record_of_closed_month before insert or update or delete on conduct_record for each row execute function guard_month();

-- Class of a unit or of the whole agency (unit_id null): its head's class may not be higher.
create table unit_class (
    id          bigint generated always as identity primary key,
    agency_id   bigint not null references agency,
    month       date   not null check (extract(day from month) = 1),
    unit_id     bigint references unit,
    class       text   not null check (class in ('A', 'B', 'C', 'D')),
    document_no text   not null check (document_no <> ''),
    recorded_by bigint references account,
    recorded_at timestamptz not null,
    unique nulls not distinct (agency_id, month, unit_id)
);
create trigger unit_class_of_closed_month before insert or update or delete on unit_class for each row execute function guard_month();

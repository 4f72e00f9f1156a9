-- The collective decides (3251-QĐ/TU): a meeting with its participants, the sheets on its agenda, votes and conclusions. Minutes that are
-- concluded never change; nobody's vote counts on the own sheet, so its total is at most the number of the others who are present.
create table meeting (
    id           bigint generated always as identity primary key,
    agency_id    bigint      references agency, -- null: the city's meeting on heads of agencies
    month        date        not null check (extract(day from month) = 1),
    number       text        not null check (number <> '' and length(number) <= 100),
    held_on      date        not null,
    starts_at    time,
    ends_at      time,
    place        text        not null default '' check (length(place) <= 200),
    ballot       text        not null check (ballot in ('OPEN', 'SECRET')),
    status       text        not null default 'PLANNED' check (status in ('PLANNED', 'HELD', 'CONCLUDED')),
    opinions     text        not null default '' check (length(opinions) <= 1000),
    conclusion   text        not null default '' check (length(conclusion) <= 1000),
    planned_by   bigint      references account,
    planned_at   timestamptz not null,
    concluded_at timestamptz,
    version      int         not null default 0,
    unique nulls not distinct (agency_id, month, number),
    check (ends_at > starts_at),
    check ((status = 'CONCLUDED') = (concluded_at is not null))
);

create table meeting_participant (
    id         bigint generated always as identity primary key,
    meeting_id bigint  not null references meeting on delete cascade,
    person_id  bigint  references person, -- null: somebody who is not in the list of officials
    name       text    not null check (name <> '' and length(name) <= 200),
    title      text    not null default '' check (length(title) <= 300),
    part       text    not null check (part in ('CHAIR', 'SECRETARY', 'MEMBER')),
    present    boolean not null default true,
    unique (meeting_id, person_id)
);
create unique index meeting_has_one_chair on meeting_participant (meeting_id) where part = 'CHAIR';
create unique index meeting_has_one_secretary on meeting_participant (meeting_id) where part = 'SECRETARY';

create table meeting_item (
    id              bigint generated always as identity primary key,
    meeting_id      bigint  not null references meeting on delete cascade,
    period_id       bigint  not null references period,
    sheet_id        bigint  not null references score_sheet,
    person_id       bigint  not null references person,
    ordinal         int     not null,
    judged_version  int     not null, -- of the points that the meeting talks about: a later one means that they changed
    judged_total    numeric(7, 4) not null,
    judged_class    text    not null check (judged_class in ('A', 'B', 'C', 'D')),
    proposed_class  text    check (proposed_class in ('A', 'B', 'C', 'D')), -- by the collective of the unit
    votes_for       int     check (votes_for >= 0),
    votes_against   int     check (votes_against >= 0),
    votes_abstain   int     check (votes_abstain >= 0),
    opinions        text    not null default '' check (length(opinions) <= 1000),
    concluded_class text    check (concluded_class in ('A', 'B', 'C', 'D')),
    conclusion      text    not null default '' check (length(conclusion) <= 1000),
    outcome         text    check (outcome in ('PENDING', 'DECIDED', 'TO_ADJUST', 'LEFT')),
    outcome_note    text    not null default '',
    unique (meeting_id, sheet_id),
    foreign key (period_id, person_id) references score_sheet (period_id, person_id),
    check (outcome is null or outcome = 'LEFT' or (concluded_class is not null and votes_for is not null))
);
create index meeting_item_of_sheet on meeting_item (sheet_id);

-- Which kinds of sheets are decided in a meeting only; none unless somebody says so.
create table agency_meeting_rule (
    id         bigint generated always as identity primary key,
    agency_id  bigint references agency, -- null: the city, for heads of agencies
    sheet_kind text   not null check (sheet_kind in ('LEADER', 'STAFF')),
    set_by     bigint references account,
    set_at     timestamptz not null,
    unique nulls not distinct (agency_id, sheet_kind)
);

create trigger meeting_of_closed_month before insert or update on meeting
    for each row when (new.agency_id is not null) execute function guard_month();
create trigger meeting_dropped_in_closed_month before delete on meeting
    for each row when (old.agency_id is not null) execute function guard_month();
create trigger meeting_item_of_closed_period before insert or update or delete on meeting_item
    for each row execute function guard_period();

create function guard_concluded_meeting() returns trigger language plpgsql as $$
begin
    if old.status = 'CONCLUDED' then
        raise exception 'minutes % are concluded', old.id using errcode = 'CT002';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger concluded_meeting_never_changes before update or delete on meeting
    for each row execute function guard_concluded_meeting();

-- After the conclusion only what became of a sheet is noted, once.
create function guard_concluded_part() returns trigger language plpgsql as $$
declare m bigint := case when tg_op = 'DELETE' then old.meeting_id else new.meeting_id end;
begin
    if exists (select 1 from meeting where id = m and status = 'CONCLUDED') then
        if tg_op <> 'UPDATE' or to_jsonb(old) ->> 'outcome' is distinct from 'PENDING'
           or to_jsonb(old) - 'outcome' - 'outcome_note' <> to_jsonb(new) - 'outcome' - 'outcome_note' then
            raise exception 'minutes % are concluded', m using errcode = 'CT002';
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger concluded_item_never_changes before insert or update or delete on meeting_item
    for each row execute function guard_concluded_part();
create trigger concluded_participant_never_changes before insert or update or delete on meeting_participant
    for each row execute function guard_concluded_part();

-- Votes of an item: not more than people present, the one whose sheet it is left aside.
create function guard_meeting_votes() returns trigger language plpgsql as $$
declare m bigint := case when tg_op = 'DELETE' then old.meeting_id else new.meeting_id end;
begin
    if exists (
        select 1 from meeting_item i join person s on s.id = i.person_id
        where i.meeting_id = m
          and coalesce(i.votes_for, 0) + coalesce(i.votes_against, 0) + coalesce(i.votes_abstain, 0) >
              (select count(*) from meeting_participant p
               where p.meeting_id = i.meeting_id and p.present
                 and case when p.person_id is null then lower(p.name) <> lower(s.full_name) else p.person_id <> i.person_id end)) then
        raise exception 'more votes than people in meeting %', m using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger meeting_item_votes_fit after insert or update on meeting_item deferrable initially deferred
    for each row execute function guard_meeting_votes();
create constraint trigger meeting_participants_fit after update or delete on meeting_participant deferrable initially deferred
    for each row execute function guard_meeting_votes();

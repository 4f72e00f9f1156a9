-- An appeal (kiến nghị) against one version of a published result. What the official filed never changes, an answer is given once,
-- and nobody hears the own appeal or the appeal against what he or she alone decided. Each version of a result is appealed once;
-- a withdrawn appeal leaves the way free.
create table appeal (
    id              bigint generated always as identity primary key,
    closing_id      bigint      not null references closing,
    sheet_id        bigint      not null,
    period_id       bigint      not null references period,
    agency_id       bigint      not null references agency,
    month           date        not null check (extract(day from month) = 1),
    person_id       bigint      not null references person,
    asked           text        not null check (asked <> '' and char_length(asked) <= 1000),
    reason          text        not null check (reason <> '' and char_length(reason) <= 1000),
    status          text        not null default 'FILED'
        check (status in ('FILED', 'IN_HEARING', 'ACCEPTED', 'PARTLY_ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    filed_at        timestamptz not null,
    answer_due      date        not null, -- last working day for the answer
    decider_id      bigint      references person,  -- who decided; null: the higher body
    decider_account bigint      references account, -- who entered the higher body's decision
    decided_alone   boolean     not null default true, -- false where a meeting decided
    hearer_kind     text        check (hearer_kind in ('HEAD', 'PANEL', 'HIGHER_BODY')),
    hearer_id       bigint      references person,  -- null: the higher body, entered by city HR
    panel           text        not null default '' check (char_length(panel) <= 200), -- decision that set the panel up, its members
    answer          text        not null default '' check (char_length(answer) <= 1000),
    answer_document text        not null default '' check (char_length(answer_document) <= 200),
    answered_at     timestamptz,
    answered_by     text        not null default '',
    reserve         text        not null default '' check (char_length(reserve) <= 1000), -- the official's own opinion, kept
    reserved_at     timestamptz,
    new_closing_id  bigint      references closing, -- version that carries an accepted correction; null while it is awaited
    version         int         not null default 0,
    foreign key (closing_id, sheet_id) references month_result (closing_id, sheet_id),
    check (hearer_kind is not null or status in ('FILED', 'WITHDRAWN')),
    check (hearer_kind is null or status <> 'FILED'),
    check ((hearer_id is null) = (coalesce(hearer_kind, 'HIGHER_BODY') = 'HIGHER_BODY')),
    check (hearer_id <> person_id),
    check (not decided_alone or hearer_id <> decider_id),
    check (hearer_kind is distinct from 'PANEL' or panel <> ''),
    check ((answered_at is not null) = (status in ('ACCEPTED', 'PARTLY_ACCEPTED', 'REFUSED'))),
    check ((answered_at is null) = (answer = '')),
    check ((reserved_at is null) = (reserve = '')),
    check (reserved_at is null or status in ('PARTLY_ACCEPTED', 'REFUSED')),
    check (new_closing_id is null or status in ('ACCEPTED', 'PARTLY_ACCEPTED'))
);
create unique index appeal_once_per_result on appeal (closing_id, sheet_id) where status <> 'WITHDRAWN';
create index appeal_of_person on appeal (person_id, month);
create index appeal_of_sheet on appeal (sheet_id);
create index appeal_of_agency on appeal (agency_id, answer_due);
create index appeal_of_hearer on appeal (hearer_id) where hearer_id is not null;
create index appeal_open on appeal (answer_due) where status in ('FILED', 'IN_HEARING');

-- Only the person of the result, only the newest version, only after publication.
create function guard_appeal_filing() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from month_result r join period p on p.id = r.period_id and p.status = 'PUBLISHED'
        where r.closing_id = new.closing_id and r.sheet_id = new.sheet_id and r.person_id = new.person_id
          and r.period_id = new.period_id and r.agency_id = new.agency_id and r.month = new.month
          and not exists (select 1 from closing l join closing c on c.id = new.closing_id
                          where l.period_id = c.period_id and l.version > c.version)) then
        raise exception 'result % of person % is not a published one', new.closing_id, new.person_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger appeal_of_published_result before insert on appeal for each row execute function guard_appeal_filing();

-- What was filed stays; what is answered or withdrawn stays, but for the reserve of opinion and the new version, each once.
create function guard_appeal() returns trigger language plpgsql as $$
begin
    if (new.closing_id, new.sheet_id, new.period_id, new.agency_id, new.month, new.person_id, new.asked, new.reason, new.filed_at, new.answer_due,
        new.decided_alone) is distinct from
       (old.closing_id, old.sheet_id, old.period_id, old.agency_id, old.month, old.person_id, old.asked, old.reason, old.filed_at, old.answer_due,
        old.decided_alone)
        or new.decider_id is distinct from old.decider_id or new.decider_account is distinct from old.decider_account then
        raise exception 'what appeal % says never changes', old.id using errcode = 'CT002';
    end if;
    if old.status not in ('FILED', 'IN_HEARING')
        and (new.status <> old.status or new.hearer_kind is distinct from old.hearer_kind or new.hearer_id is distinct from old.hearer_id
             or new.answer <> old.answer or new.answered_at is distinct from old.answered_at) then
        raise exception 'appeal % is answered or withdrawn', old.id using errcode = 'CT002';
    end if;
    if (old.reserved_at is not null and (new.reserve, new.reserved_at) is distinct from (old.reserve, old.reserved_at))
        or (old.new_closing_id is not null and new.new_closing_id is distinct from old.new_closing_id) then
        raise exception 'appeal % keeps its reserve and its new version', old.id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger appeal_keeps_what_it_says before update on appeal for each row execute function guard_appeal();
create trigger appeal_is_never_deleted before delete on appeal for each row execute function refuse_change();
create trigger appeal_is_never_emptied before truncate on appeal for each statement execute function refuse_change();

-- A contested line of the sheet: code of the criterion, '-2' for the second deduction, 'class' for the class itself.
create table appeal_line (
    appeal_id       bigint not null references appeal,
    code            text   not null check (code <> '' and char_length(code) <= 20),
    proposed        numeric(7, 4) check (proposed between 0 and 100), -- what the hearer gives instead, null: unchanged
    proposed_reason text   not null default '' check (char_length(proposed_reason) <= 1000),
    primary key (appeal_id, code),
    check ((proposed is null) = (proposed_reason = ''))
);

create table appeal_file (
    id           bigint generated always as identity primary key,
    appeal_id    bigint      not null references appeal,
    file_name    text        not null,
    content_type text        not null,
    size         bigint      not null check (size between 1 and 20971520),
    sha256       text        not null,
    content      bytea       not null,
    uploaded_by  bigint      not null references account,
    uploaded_at  timestamptz not null
);
create index appeal_file_of_appeal on appeal_file (appeal_id);

-- The appeal's story as the people concerned may read it.
create table appeal_step (
    id         bigint generated always as identity primary key,
    appeal_id  bigint      not null references appeal,
    at         timestamptz not null,
    actor_name text        not null,
    verb       text        not null check (verb in ('FILED', 'APPOINTED', 'FILE_ADDED', 'WITHDRAWN', 'ANSWERED', 'RESERVED', 'REISSUED')),
    note       text        not null default ''
);
create index appeal_step_of_appeal on appeal_step (appeal_id);
create trigger appeal_step_never_changes before update or delete on appeal_step for each row execute function refuse_change();
create trigger appeal_step_is_never_emptied before truncate on appeal_step for each statement execute function refuse_change();

-- Lines and files change only while the appeal is open: lines with the answer itself, which is written last.
create function guard_appeal_part() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from appeal a where a.id = new.appeal_id and a.status in ('FILED', 'IN_HEARING')) then
        raise exception 'appeal % is answered or withdrawn', new.appeal_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger appeal_line_of_open_appeal before insert or update on appeal_line for each row execute function guard_appeal_part();
create trigger appeal_line_is_never_deleted before delete on appeal_line for each row execute function refuse_change();
create trigger appeal_file_of_open_appeal before insert on appeal_file for each row execute function guard_appeal_part();
create trigger appeal_file_never_changes before update or delete on appeal_file for each row execute function refuse_change();

-- Who hears where the head of the agency decided alone. Agencies without a row: the higher body.
create table appeal_rule (
    agency_id  bigint      primary key references agency,
    otherwise  text        not null check (otherwise in ('HIGHER_BODY', 'PANEL')),
    chair_id   bigint      references person,
    panel      text        not null default '' check (char_length(panel) <= 200),
    changed_at timestamptz not null,
    changed_by bigint      references account,
    check ((otherwise = 'PANEL') = (chair_id is not null)),
    check (otherwise <> 'PANEL' or panel <> '')
);

-- Somebody is moved within the agency. In the month of the move the post with most working days decides on the sheet (equal: the
-- new one), unless human resources says otherwise with a reason; the other unit hands over a part score and the open tasks.
create table personnel_move (
    id           bigint generated always as identity primary key,
    agency_id    bigint      not null references agency,
    person_id    bigint      not null references person,
    kind         text        not null check (kind in ('TRANSFER', 'SECONDMENT', 'CHANGE_OF_POST', 'LEAVING')),
    from_post_id bigint      not null references post,
    to_post_id   bigint      references post,
    effective_on date        not null, -- first day of the new post, or first day without one
    document_no  text        not null check (document_no <> '' and length(document_no) <= 200),
    recorded_by  bigint      references account,
    recorded_at  timestamptz not null,
    check ((kind = 'LEAVING') = (to_post_id is null)),
    check (from_post_id <> to_post_id),
    unique (person_id, effective_on)
);
create index personnel_move_of_agency on personnel_move (agency_id, effective_on);

create table hand_over (
    id              bigint generated always as identity primary key,
    move_id         bigint   not null unique references personnel_move,
    sheet_id        bigint   not null references score_sheet,
    period_id       bigint   not null references period,
    from_post_id    bigint   not null references post,
    to_post_id      bigint   not null references post,
    from_days       int      not null check (from_days >= 0), -- working days of the month in the old post
    to_days         int      not null check (to_days >= 0),
    decides_post_id bigint   not null,
    override_reason text     check (override_reason <> '' and length(override_reason) <= 1000),
    overridden_by   bigint   references account,
    overridden_at   timestamptz,
    check (decides_post_id in (from_post_id, to_post_id)),
    check (override_reason is not null or decides_post_id = case when from_days > to_days then from_post_id else to_post_id end)
);
create index hand_over_of_sheet on hand_over (sheet_id);
create trigger hand_over_of_closed_period before insert or update or delete on hand_over for each row execute function guard_period();

-- What the unit that does not decide says: a comment, not a vote. tasks: [{"id": 7, "title": "...", "goes": true}]
create table hand_over_opinion (
    id           bigint generated always as identity primary key,
    hand_over_id bigint      not null references hand_over,
    period_id    bigint      not null references period,
    unit_id      bigint      not null references unit,
    author_id    bigint      not null references person,
    part_score   numeric(5, 2) not null check (part_score between 0 and 100),
    comment      text        not null check (comment <> '' and length(comment) <= 1000),
    tasks        jsonb       not null default '[]' check (jsonb_typeof(tasks) = 'array'),
    updated_at   timestamptz not null,
    unique (hand_over_id, unit_id)
);
create trigger hand_over_opinion_of_closed_period before insert or update or delete on hand_over_opinion
    for each row execute function guard_period();

create function guard_hand_over_opinion() returns trigger language plpgsql as $$
begin
    if exists (select 1 from hand_over h join score_sheet s on s.id = h.sheet_id where h.id = new.hand_over_id and s.person_id = new.author_id) then
        raise exception 'nobody speaks on the own sheet' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger hand_over_opinion_is_never_on_oneself before insert or update on hand_over_opinion
    for each row execute function guard_hand_over_opinion();

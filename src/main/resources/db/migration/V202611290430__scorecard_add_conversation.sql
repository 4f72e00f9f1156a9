-- Words on a sheet between the official and those who judge it, line by line: only added, never changed, and only while the month is open.
create table sheet_remark (
    id          bigint generated always as identity primary key,
    period_id   bigint      not null references period,
    sheet_id    bigint      not null references score_sheet,
    criterion   text        check (length(criterion) between 1 and 50), -- null: the whole sheet
    author_id   bigint      references person, -- null: city HR
    author_name text        not null,
    body        text        not null check (body <> '' and length(body) <= 1000),
    written_at  timestamptz not null
);
create index sheet_remark_of_sheet on sheet_remark (sheet_id, id);
create trigger sheet_remark_of_closed_period before insert on sheet_remark for each row execute function guard_period();
create trigger sheet_remark_never_changes before update or delete on sheet_remark for each row execute function refuse_change();
create trigger sheet_remark_is_never_emptied before truncate on sheet_remark for each statement execute function refuse_change();

-- What the superior tells the official for the month to come; written after the decision, final with the publication.
create table sheet_feedback (
    sheet_id    bigint      primary key references score_sheet,
    period_id   bigint      not null references period,
    strengths   text        not null default '' check (length(strengths) <= 1000),
    to_improve  text        not null default '' check (length(to_improve) <= 1000),
    next_month  text        not null default '' check (length(next_month) <= 1000),
    author_id   bigint      references person,
    author_name text        not null,
    written_at  timestamptz not null
);

create function guard_feedback() returns trigger language plpgsql as $$
declare s bigint := case when tg_op = 'DELETE' then old.sheet_id else new.sheet_id end;
begin
    if tg_op <> 'DELETE' and not exists (
        select 1 from score_sheet where id = s and period_id = new.period_id and status = 'DECIDED'
          and person_id is distinct from new.author_id) then
        raise exception 'sheet % is not decided by somebody else', s using errcode = 'CT002';
    end if;
    perform 1 from period p join score_sheet x on x.period_id = p.id where x.id = s and p.status = 'PUBLISHED' for share of p;
    if found then
        raise exception 'feedback on sheet % is published', s using errcode = 'CT002';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger feedback_until_publication before insert or update or delete on sheet_feedback
    for each row execute function guard_feedback();

-- Whoever holds a second post is rated by the unit of the main one; the unit of the concurrent post says a word on the sheet, not a vote.
create table concurrent_comment (
    id         bigint generated always as identity primary key,
    sheet_id   bigint      not null references score_sheet,
    period_id  bigint      not null references period,
    post_id    bigint      not null references post, -- the concurrent post
    unit_name  text        not null,                 -- as it was called then
    post_title text        not null,
    author_id  bigint      not null references person,
    author_name text       not null,
    body       text        not null check (body <> '' and length(replace(body, E'\r', '')) <= 1000),
    written_at timestamptz not null,
    unique (sheet_id, post_id)
);
create trigger concurrent_comment_of_closed_period before insert or update or delete on concurrent_comment
    for each row execute function guard_part_of_sheet();

create function guard_concurrent_comment() returns trigger language plpgsql as $$
begin
    if exists (select 1 from score_sheet s where s.id = new.sheet_id and s.person_id = new.author_id) then
        raise exception 'nobody speaks on the own sheet' using errcode = 'check_violation';
    end if;
    if not exists (select 1 from score_sheet s join post t on t.person_id = s.person_id where s.id = new.sheet_id and t.id = new.post_id and t.concurrent) then
        raise exception 'post % is no concurrent one of the official of sheet %', new.post_id, new.sheet_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger concurrent_comment_on_a_second_post before insert or update on concurrent_comment
    for each row execute function guard_concurrent_comment();

-- Who speaks for the unit of a concurrent post on a day: its head, else the head of its agency; never the official.
create function speaker_of_concurrent_post(p_post bigint, p_day date) returns bigint language sql stable as $$
    select l.person_id
    from post t join post l on l.agency_id = t.agency_id and l.person_id <> t.person_id
        and (l.role = 'HEAD' and l.unit_id = t.unit_id or l.role = 'AGENCY_HEAD')
    where t.id = p_post and p_day between l.valid_from and coalesce(l.valid_to, 'infinity')
    order by l.role = 'HEAD' desc, l.id limit 1
$$;

-- Drafts of an agency's own frameworks. Each saved state is a framework that could be published: nothing half-saved. The version
-- counts the changes, so that two editors never overwrite each other; a published draft stays as it was published.
create table framework_draft (
    id           bigint generated always as identity primary key,
    agency_id    bigint      not null references agency,
    parent_id    bigint      not null references framework_version,
    definition   jsonb       not null,
    version      int         not null default 0,
    published_id bigint      unique references framework_version,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    updated_by   bigint      references account
);
create index framework_draft_of_agency on framework_draft (agency_id, id desc);

create function framework_draft_stays_published() returns trigger language plpgsql as $$
begin
    if old.published_id is not null then
        raise exception 'draft % is published', old.id using errcode = 'CT002';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger framework_draft_stays_published before update or delete on framework_draft
    for each row execute function framework_draft_stays_published();

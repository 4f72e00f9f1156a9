-- A published framework version never changes: a month keeps the rule that it was scored with.
create table framework_version (
    id           bigint generated always as identity primary key,
    code         text        not null,
    version      int         not null check (version > 0),
    title        text        not null,
    issuer       text        not null,
    legal_basis  text        not null,
    issued_on    date        not null,
    valid_from   date        not null check (extract(day from valid_from) = 1),
    valid_to     date        check (valid_to >= valid_from),
    definition   jsonb       not null,
    content_hash text        not null,
    loaded_at    timestamptz not null,
    unique (code, version)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % never change', tg_table_name using errcode = 'CT002';
end $$;

create trigger framework_version_never_changes before update or delete on framework_version
    for each row execute function refuse_change();
create trigger framework_version_is_never_emptied before truncate on framework_version
    for each statement execute function refuse_change();

-- Other systems that may call the interface: what each may do, until when, and every call that it made. Only the hash of a token is kept.
create table api_client (
    id         bigint generated always as identity primary key,
    name       text        not null check (name <> '' and length(name) <= 100),
    contact    text        not null check (contact <> '' and length(contact) <= 200), -- who answers for the other system
    agency_id  bigint      references agency, -- null: the whole city
    scopes     text[]      not null check (cardinality(scopes) > 0 and scopes <@ array['officials:read', 'posts:read', 'tasks:read',
        'tasks:write', 'results:read', 'rollups:read', 'changes:read']),
    token_hash text        not null unique check (length(token_hash) = 64),
    token_key  text        not null unique check (length(token_key) = 10), -- open part of the token, to tell tokens apart
    created_at timestamptz not null,
    created_by bigint      not null references account,
    issued_at  timestamptz not null,  -- of the token in force
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by bigint      references account,
    version    int         not null default 0,
    check (expires_at > issued_at and expires_at <= issued_at + interval '366 days'),
    check ((revoked_at is null) = (revoked_by is null))
);
create unique index api_client_name on api_client (lower(name)) where revoked_at is null;

-- A revoked client stays revoked; whose rows it reads and what it may do is said once: other rights are another client.
create function api_client_keeps_its_rights() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a client is never deleted' using errcode = 'CT002';
    end if;
    if old.revoked_at is not null then
        raise exception 'client % is revoked', old.id using errcode = 'CT002';
    end if;
    if (new.agency_id, new.scopes, new.name, new.created_at, new.created_by) is distinct from
       (old.agency_id, old.scopes, old.name, old.created_at, old.created_by) then
        raise exception 'the rights of client % do not change', old.id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger api_client_keeps_its_rights before update or delete on api_client for each row execute function api_client_keeps_its_rights();

-- Calls within the minute that began at window_start, in one row for each client and for each address with wrong tokens: all nodes count
-- in the same row. Not logged ahead of a crash: what is lost is at most one minute of counting.
create unlogged table api_window (
    key          text        primary key,
    window_start timestamptz not null,
    calls        int         not null
);

-- One row per call, written before the answer leaves. Tokens and contents are not in it.
create table api_call (
    id        bigint generated always as identity primary key,
    client_id bigint      references api_client, -- null: the token was not known
    at        timestamptz not null,
    method    text        not null,
    endpoint  text        not null check (length(endpoint) <= 200), -- the pattern, without what stands in its places
    query     text        not null default '' check (length(query) <= 500),
    status    int         not null,
    row_count int         not null default 0,
    millis    int         not null,
    address   text        not null
);
create index api_call_of_client on api_call (client_id, id);
create trigger api_call_never_changes before update or delete on api_call for each row execute function refuse_change();
create trigger api_call_is_never_emptied before truncate on api_call for each statement execute function refuse_change();

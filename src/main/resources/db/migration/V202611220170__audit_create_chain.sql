-- Append-only log. Rows enter only through audit_append (owner's rights) and are chained with SHA-256 per chain (agency-month).
create table audit_event (
    id           bigint generated always as identity primary key,
    chain        text        not null,
    seq          bigint      not null,
    at           timestamptz not null,
    account_id   bigint,
    actor        text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   bigint,
    agency_id    bigint,
    detail       jsonb       not null,
    address      text        not null,
    prev_hash    text        not null,
    hash         text        not null,
    unique (chain, seq)
);
create index audit_event_by_time on audit_event (at);
create index audit_event_by_subject on audit_event (subject_type, subject_id);

-- The text that is hashed; the verifier computes it again with the same function.
create function audit_text(e audit_event) returns text language sql stable set timezone = 'UTC' as $$
    select concat_ws('|', e.chain, e.seq, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(e.account_id::text, '-'), e.actor, e.action,
        e.subject_type, coalesce(e.subject_id::text, '-'), coalesce(e.agency_id::text, '-'), e.detail::text, e.address, e.prev_hash)
$$;

create table audit_head (
    chain text primary key,
    seq   bigint not null,
    hash  text   not null
);

create function audit_append(p_chain text, p_at timestamptz, p_account bigint, p_actor text, p_action text, p_subject_type text,
                             p_subject bigint, p_agency bigint, p_detail jsonb, p_address text) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare e audit_event;
begin
    insert into audit_head (chain, seq, hash) values (p_chain, 0, repeat('0', 64)) on conflict do nothing;
    select h.seq + 1, h.hash into e.seq, e.prev_hash from audit_head h where h.chain = p_chain for update;
    e.chain := p_chain; e.at := p_at; e.account_id := p_account; e.actor := p_actor; e.action := p_action; e.subject_type := p_subject_type;
    e.subject_id := p_subject; e.agency_id := p_agency; e.detail := coalesce(p_detail, '{}'); e.address := coalesce(p_address, '');
    e.hash := encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex');
    insert into audit_event (chain, seq, at, account_id, actor, action, subject_type, subject_id, agency_id, detail, address, prev_hash, hash)
    values (e.chain, e.seq, e.at, e.account_id, e.actor, e.action, e.subject_type, e.subject_id, e.agency_id, e.detail, e.address, e.prev_hash, e.hash);
    update audit_head set seq = e.seq, hash = e.hash where chain = p_chain;
    return e.hash;
end $$;

create trigger audit_event_never_changes before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_is_never_emptied before truncate on audit_event for each statement execute function refuse_change();

-- Where a client wants to be told of publications, and every message to it: written in the transaction of the publication and sent later.
-- The secret signs the messages, so it is kept as it is; the auditor's role does not read it.
create table api_webhook (
    client_id  bigint      primary key references api_client,
    url        text        not null check (url ~ '^https?://' and length(url) <= 500),
    secret     text        not null check (length(secret) >= 32),
    enabled    boolean     not null default true,
    changed_at timestamptz not null
);

create table api_delivery (
    id              bigint generated always as identity primary key,
    client_id       bigint      not null references api_client,
    event           text        not null check (event in ('month.published', 'month.reissued', 'test')),
    agency_id       bigint      references agency,
    month           date,
    result_version  int,
    occurred_at     timestamptz not null,
    status          text        not null default 'WAITING' check (status in ('WAITING', 'SENT', 'FAILED', 'SKIPPED')),
    attempts        int         not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    last_attempt_at timestamptz,
    last_status     int,  -- what the other side answered
    last_error      text        not null default '',
    sent_at         timestamptz,
    check ((event = 'test') = (agency_id is null)),
    check (num_nonnulls(agency_id, month, result_version) in (0, 3)),
    check ((status = 'SENT') = (sent_at is not null))
);
create index api_delivery_waiting on api_delivery (next_attempt_at, id) where status = 'WAITING';
create index api_delivery_of_client on api_delivery (client_id, id);
create unique index api_delivery_of_version on api_delivery (client_id, agency_id, month, result_version, event) where event <> 'test';

-- A message that was sent, skipped or given up stays so, except that one given up may be tried again.
create function api_delivery_ends_once() returns trigger language plpgsql as $$
begin
    if old.status in ('SENT', 'SKIPPED') or (old.status = 'FAILED' and new.status <> 'WAITING') then
        raise exception 'message % is %', old.id, old.status using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger api_delivery_ends_once before update on api_delivery for each row execute function api_delivery_ends_once();

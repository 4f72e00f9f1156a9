-- Mails to be sent, written in the transaction of their notice and sent later: a mail server that is down loses nothing, and two nodes
-- never send the same one because each row is sent under its lock.
create table notice_preference (
    person_id  bigint      primary key references person,
    mail       text        not null check (mail in ('IMMEDIATE', 'DAILY', 'OFF')),
    changed_at timestamptz not null
);

create table mail_outbox (
    notice_id       bigint      primary key references notice,
    person_id       bigint      not null references person,
    mode            text        not null check (mode in ('IMMEDIATE', 'DAILY')),
    status          text        not null default 'WAITING' check (status in ('WAITING', 'SENT', 'SKIPPED', 'FAILED')),
    attempts        int         not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    last_error      text        not null default '',
    check ((status = 'SENT') = (sent_at is not null))
);
create index mail_outbox_waiting on mail_outbox (next_attempt_at, notice_id) where status = 'WAITING';
create index mail_outbox_waiting_of_person on mail_outbox (person_id, notice_id) where status = 'WAITING';

-- A mail that was sent, skipped or given up stays so.
create function mail_outbox_ends_once() returns trigger language plpgsql as $$
begin
    if old.status <> 'WAITING' then
        raise exception 'mail of notice % is %', old.notice_id, old.status;
    end if;
    return new;
end $$;
create trigger mail_outbox_ends_once before update on mail_outbox for each row execute function mail_outbox_ends_once();

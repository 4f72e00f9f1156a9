-- Messages are sent address by address: a node claims an address and sends what waits for it, so one that is slow or dead holds up no
-- other and never gets two messages at once. After many failures in a row an address is paused until somebody has looked at it.
alter table api_webhook
    add column failures     int         not null default 0 check (failures >= 0), -- in a row
    add column next_turn_at timestamptz not null default '-infinity',
    add column paused_at    timestamptz,
    add column lease        uuid,
    add column leased_until timestamptz, -- by the clock of the database: a node that dies loses the address
    add check ((lease is null) = (leased_until is null)),
    add check (paused_at is null or failures > 0);

-- What waits is looked for by address.
create index api_delivery_waiting_of_client on api_delivery (client_id, next_attempt_at, id) where status = 'WAITING';
drop index api_delivery_waiting;

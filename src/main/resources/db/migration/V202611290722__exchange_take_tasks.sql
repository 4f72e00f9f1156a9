-- Tasks that other systems create: each client's own numbers, so that a repeated call changes the same task and no client another's.
create table api_task (
    client_id   bigint  not null references api_client,
    source      text    not null check (source ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$'),
    external_id text    not null check (external_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    task_id     bigint  unique references task on delete set null, -- null later on: deleted on the screens
    created     boolean not null default false,
    primary key (client_id, source, external_id),
    check (created or task_id is null)
);

-- On the head of an agency city HR enters what the higher body decided, without being one of its people.
alter table objective_cause drop constraint objective_cause_check;
alter table objective_cause
    add column decided_account bigint references account,
    add check ((state = 'CLAIMED') = (decided_account is null)),
    add check ((state = 'CLAIMED') = (decided_at is null));

-- The higher body's verdict on the tasks of an agency's head is entered by city HR, who may be nobody's colleague: the account then stands for the judge.
alter table task add column quality_account bigint references account;
alter table task drop constraint task_check1;
alter table task add constraint task_verdict_has_judge check (quality = 'PENDING'
    or (finished_on is not null and quality_at is not null and (quality_by is not null or quality_account is not null)));

-- One act gives a person one task, however often its form is sent.
create unique index task_of_one_act on task (batch, person_id) where batch is not null;

-- One place for files between upload and confirmation, whatever is imported: the staff list was the first.
alter table staff_import rename to staged_file;
alter table staged_file add column purpose text not null default 'STAFF' check (purpose <> '');
alter table staged_file alter column purpose drop default;
alter table staged_file drop column confirmed_at; -- a confirmed file is removed

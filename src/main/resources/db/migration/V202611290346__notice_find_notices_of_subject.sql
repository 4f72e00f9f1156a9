-- A recalled sheet asks for notices about it that are read already, too; and a notice that is removed takes its mail with it.
drop index notice_unread_of_subject;
create index notice_of_subject on notice (subject_id, kind) where subject_id is not null;
alter table mail_outbox drop constraint mail_outbox_notice_id_fkey,
    add constraint mail_outbox_notice_id_fkey foreign key (notice_id) references notice on delete cascade;

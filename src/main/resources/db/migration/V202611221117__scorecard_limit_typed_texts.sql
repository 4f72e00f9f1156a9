-- The longest texts that people may type, as the screens say them; a line break counts once. Rows written before are left alone.
alter table score_sheet add check (length(replace(not_rated_reason, E'\r', '')) <= 1000) not valid;
alter table score_sheet add check (length(decision_document) <= 200) not valid;
alter table assessment add check (length(replace(reason, E'\r', '')) <= 1000) not valid;
alter table assessment add check (length(replace(remark, E'\r', '')) <= 1000) not valid;
alter table sheet_transition add check (length(replace(reason, E'\r', '')) <= 1000) not valid;
alter table conduct_record add check (length(document_no) <= 200) not valid;
alter table conduct_record add check (length(replace(note, E'\r', '')) <= 1000) not valid;
alter table unit_class add check (length(document_no) <= 200) not valid;
alter table period add check (length(quota_document) <= 200) not valid;
alter table period add check (length(replace(quota_reason, E'\r', '')) <= 1000) not valid;
alter table tie_choice add check (length(replace(reason, E'\r', '')) <= 1000) not valid;
alter table task add check (length(title) <= 300) not valid;
alter table task add check (length(product) <= 300) not valid;
alter table task add check (length(replace(quality_note, E'\r', '')) <= 1000) not valid;
alter table task add check (length(replace(disposition_reason, E'\r', '')) <= 1000) not valid;

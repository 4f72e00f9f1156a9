-- A framework that applies only to agencies that chose it (Decree 335/2025/NĐ-CP beside the framework of the city), and one that
-- an agency derived from another: who made it, from what, and with which document it was put in force.
alter table framework_version
    add column by_choice    boolean not null default false,
    add column agency_id    bigint references agency,
    add column parent_id    bigint references framework_version,
    add column document_no  text,
    add column published_by bigint references account,
    add check (agency_id is null or (by_choice and parent_id is not null and coalesce(document_no, '') <> ''));

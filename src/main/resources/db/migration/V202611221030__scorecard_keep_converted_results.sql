-- Results from converted products (Decree 335/2025/NĐ-CP) are thirds and sixths: twelve decimals, cut off, so that a class and
-- the two decimals shown are those of the exact fraction. The converted sums that a stage was scored with stay with its points.
alter table assessment
    alter column total type numeric(16, 12),
    alter column results_points type numeric(16, 12),
    add column conversion jsonb check (jsonb_typeof(conversion) = 'object');
alter table month_result
    alter column total type numeric(16, 12),
    alter column results_points type numeric(16, 12);

-- Acts of Decree 335/2025/NĐ-CP that force a class besides discipline and criticism.
alter table conduct_record drop constraint conduct_record_kind_check;
alter table conduct_record add constraint conduct_record_kind_check
    check (kind in ('DISCIPLINE', 'CRITICISM', 'DEGRADATION', 'CORRUPTION'));

-- A limit may hold in each unit or duty group (circle) besides the agency (''): a tie is settled for the line where it is.
alter table tie_choice add column circle text not null default '';
alter table tie_choice drop constraint tie_choice_period_id_person_id_key;
alter table tie_choice add constraint tie_choice_once_per_line unique (period_id, person_id, circle);

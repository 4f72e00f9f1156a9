-- A limit may hold in each unit or duty group (circle) besides the agency. A closed month keeps the line that moved somebody or where
-- an equal total had to be settled ('' the agency, otherwise the circle's key, null where no line decided), and of how many people
-- the percentage was taken; earlier closings took it of everybody rated.
alter table month_result add column quota_line text;
alter table closing add column counted int check (counted between 0 and rated);

create table closing_circle (
    closing_id bigint not null references closing,
    period_id  bigint not null references period,
    circle     text   not null check (circle <> ''),
    name       text   not null,
    rated      int    not null,
    counted    int    not null check (counted <= rated),
    places     int    not null check (places >= 0),
    contenders int    not null,
    kept       int    not null check (kept <= places),
    primary key (closing_id, circle)
);
create trigger closing_circle_never_changes before update or delete on closing_circle for each row execute function refuse_change();
create trigger closing_circle_is_never_emptied before truncate on closing_circle for each statement execute function refuse_change();
create trigger closing_circle_only_while_open before insert on closing_circle for each row execute function guard_period();

-- From which figures on the lists of people name somebody: data that city HR changes; every list may be asked with other figures.
create table personnel_threshold (
    code       text primary key check (code ~ '^[A-Z_]+$'),
    value      int         not null check (value between 0 and 100),
    changed_at timestamptz,
    changed_by bigint      references account
);
insert into personnel_threshold (code, value) values
    ('WEAK_MONTHS', 6), ('WEAK_LOW', 2), ('WEAK_FALLS', 3), ('WEAK_OVERDUE', 30), ('WEAK_HANDED', 20), ('WEAK_TASKS', 5),
    ('AVOIDING_MONTHS', 6), ('AVOIDING_TASKS', 2),
    ('STRONG_MONTHS', 12), ('STRONG_RATED', 6), ('STRONG_MEAN', 85), ('STRONG_BEST', 50),
    ('COMMENDED_MONTHS', 6), ('COMMENDED_ROW', 1),
    ('UNRATED_MONTHS', 3);
create trigger personnel_threshold_is_never_deleted before delete on personnel_threshold for each row execute function refuse_change();

-- Fields of work are searched without accents, like tasks: decomposing first leaves ASCII letters.
create function bare_text(p_text text) returns text language sql immutable parallel safe as $$
    select translate(lower(regexp_replace(normalize(p_text, nfd), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd')
$$;

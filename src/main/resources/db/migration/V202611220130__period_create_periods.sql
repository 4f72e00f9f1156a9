-- An agency's month. The row is the lock of the month: every writer of the month takes it FOR SHARE (in the triggers below, so no
-- path can forget it), the closing run takes it FOR UPDATE. After closing nothing of the month changes any more.
create table period (
    id                   bigint generated always as identity primary key,
    agency_id            bigint      not null references agency,
    month                date        not null check (extract(day from month) = 1),
    framework_version_id bigint      not null references framework_version,
    status               text        not null default 'OPEN' check (status in ('OPEN', 'CLOSED', 'PUBLISHED')),
    plan_due             timestamptz not null,
    self_due             timestamptz not null,
    review_due           timestamptz not null,
    decision_due         timestamptz not null,
    publish_due          timestamptz not null,
    working_days         int         not null check (working_days between 1 and 31),
    quota_extended       boolean     not null default false,
    quota_document       text,
    quota_reason         text,
    opened_at            timestamptz not null,
    opened_by            bigint      references account,
    closed_at            timestamptz,
    closed_by            bigint      references account,
    published_at         timestamptz,
    published_by         bigint      references account,
    audience             text        check (audience in ('PERSON', 'UNIT', 'AGENCY')),
    version              int         not null default 0,
    unique (agency_id, month),
    unique (id, agency_id),
    check (plan_due < self_due and self_due <= review_due and review_due <= decision_due and decision_due <= publish_due),
    check (not quota_extended or (coalesce(quota_document, '') <> '' and coalesce(quota_reason, '') <> '')),
    check ((status = 'OPEN') = (closed_at is null)),
    check ((status = 'PUBLISHED') = (published_at is not null and audience is not null))
);
create index period_by_month on period (month);

-- Days without work besides Saturday and Sunday (public holidays, Tết); data, editable.
create table non_working_day (
    day  date primary key,
    name text not null
);
insert into non_working_day (day, name) values
    ('2025-01-01', 'Tết Dương lịch'), ('2025-01-27', 'Tết Nguyên đán'), ('2025-01-28', 'Tết Nguyên đán'), ('2025-01-29', 'Tết Nguyên đán'),
    ('2025-01-30', 'Tết Nguyên đán'), ('2025-01-31', 'Tết Nguyên đán'), ('2025-04-07', 'Giỗ Tổ Hùng Vương'), ('2025-04-30', 'Ngày Chiến thắng'),
    ('2025-05-01', 'Quốc tế Lao động'), ('2025-05-02', 'Nghỉ bù'), ('2025-09-01', 'Quốc khánh'), ('2025-09-02', 'Quốc khánh'),
    ('2026-01-01', 'Tết Dương lịch'), ('2026-02-16', 'Tết Nguyên đán'), ('2026-02-17', 'Tết Nguyên đán'), ('2026-02-18', 'Tết Nguyên đán'),
    ('2026-02-19', 'Tết Nguyên đán'), ('2026-02-20', 'Tết Nguyên đán'), ('2026-04-27', 'Giỗ Tổ Hùng Vương (nghỉ bù)'), ('2026-04-30', 'Ngày Chiến thắng'),
    ('2026-05-01', 'Quốc tế Lao động'), ('2026-09-01', 'Quốc khánh'), ('2026-09-02', 'Quốc khánh'),
    ('2027-01-01', 'Tết Dương lịch'), ('2027-02-04', 'Tết Nguyên đán'), ('2027-02-05', 'Tết Nguyên đán'), ('2027-02-08', 'Tết Nguyên đán'),
    ('2027-02-09', 'Tết Nguyên đán'), ('2027-02-10', 'Tết Nguyên đán'), ('2027-04-16', 'Giỗ Tổ Hùng Vương'), ('2027-04-30', 'Ngày Chiến thắng'),
    ('2027-05-03', 'Quốc tế Lao động (nghỉ bù)'), ('2027-09-02', 'Quốc khánh'), ('2027-09-03', 'Quốc khánh');

-- A closed month goes only forward (OPEN, CLOSED, PUBLISHED); nothing else on it changes, nobody deletes it.
create function period_goes_forward() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a month is never deleted' using errcode = 'CT002';
    end if;
    if old.status = 'OPEN' and new.status in ('OPEN', 'CLOSED') then
        return new;
    end if;
    if old.status = 'CLOSED' and new.status = 'PUBLISHED'
        and (to_jsonb(new) - '{status,published_at,published_by,audience,version}'::text[])
          = (to_jsonb(old) - '{status,published_at,published_by,audience,version}'::text[]) then
        return new;
    end if;
    raise exception 'month % of agency % is closed', old.month, old.agency_id using errcode = 'CT001';
end $$;
create trigger period_goes_forward before update or delete on period for each row execute function period_goes_forward();

-- Takes the month FOR SHARE and refuses the write when the month is closed. Owner's rights, because FOR SHARE asks for UPDATE.
create function assert_period_open(p_period bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare s text;
begin
    select status into s from period where id = p_period for share;
    if s <> 'OPEN' then
        raise exception 'period % is closed', p_period using errcode = 'CT001';
    end if;
end $$;

create function assert_month_open(p_agency bigint, p_month date) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare s text;
begin
    select status into s from period where agency_id = p_agency and month = p_month for share;
    if s <> 'OPEN' then
        raise exception 'month % of agency % is closed', p_month, p_agency using errcode = 'CT001';
    end if;
end $$;

-- For tables with a column period_id.
create function guard_period() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform assert_period_open(old.period_id); end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.period_id <> old.period_id) then perform assert_period_open(new.period_id); end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

-- For tables with columns agency_id and month.
create function guard_month() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform assert_month_open(old.agency_id, old.month); end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or (new.agency_id, new.month) <> (old.agency_id, old.month)) then
        perform assert_month_open(new.agency_id, new.month);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

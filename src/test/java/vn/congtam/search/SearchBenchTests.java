package vn.congtam.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.Role;
import vn.congtam.period.MonthInView;
import vn.congtam.support.ApplicationTest;

/** A search in a city of 128,795 people with three months of tasks, rolled back afterwards. */
@Tag("bench")
@ApplicationTest
class SearchBenchTests {

    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final int ROUNDS = 5;

    @Autowired
    Search search;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void aWholeCityAnswersInHalfASecond() {
        fill();
        long agency = jdbc.sql("select min(id) from agency where code like 'S0%'")
                .query(Long.class)
                .single();
        List<CurrentOfficial> readers = List.of(
                reader(Set.of(Role.CITY_HR), Set.of()),
                reader(Set.of(Role.INSPECTOR), Set.of()),
                reader(Set.of(Role.ADMINISTRATOR), Set.of()),
                reader(Set.of(Role.HR), Set.of(agency)));
        for (CurrentOfficial reader : readers) {
            for (String words : List.of("nguyen thi", "nguyen thi ha 4711", "bao cao", "ho so 99", "ha")) {
                Duration fastest = Stream.generate(() -> took(reader, words))
                        .limit(ROUNDS)
                        .min(Duration::compareTo)
                        .orElseThrow();
                System.out.println(reader.roles() + " " + words + ": " + fastest.toMillis() + " ms");
                assertThat(fastest).as(reader.roles() + " " + words).isLessThan(LIMIT);
            }
        }
    }

    private Duration took(CurrentOfficial reader, String words) {
        long before = System.nanoTime();
        search.find(
                new Search.Asked(Words.of(words), null, Window.first(10)),
                reader,
                new MonthInView(reader.agencyId(), YearMonth.of(2026, 10), null, List.of()),
                Locale.of("vi"));
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static CurrentOfficial reader(Set<Role> roles, Set<Long> hrOf) {
        return new CurrentOfficial(
                1, "r", "R", null, hrOf.stream().findFirst().orElse(null), "", roles, hrOf, List.of(), false);
    }

    private void fill() {
        for (String sql : List.of(
                "insert into agency (code, name, kind) select 'S' || lpad(n::text, 4, '0'), 'UBND phường ' || n, 'COMMUNE' from generate_series(1, 126) n",
                "insert into unit (agency_id, name, search_key) select id, 'Phòng', 'phong' from agency where code like 'S0%'",
                """
                insert into person (agency_id, code, full_name, sort_key, search_key, subject_group)
                select a.id, 'S' || n, 'Nguyễn Thị Hà ' || n, 'ha' || n, (array['nguyen thi ha ', 'tran van binh ', 'le thi lan '])[1 + n % 3] || n, 'CIVIL_SERVANT'
                from generate_series(1, 128795) n join (select id, row_number() over (order by id) as r from agency where code like 'S0%') a on a.r = 1 + n % 126
                """,
                """
                insert into account (person_id, username, display_name, password_hash, created_at)
                select id, lower(code), full_name, '', now() from person where code like 'S%' and full_name like 'Nguyễn Thị Hà%'
                """,
                """
                insert into task (agency_id, person_id, month, title, source, due_on, created_at)
                select p.agency_id, p.id, m::date, (array['Báo cáo tháng ', 'Hồ sơ ', 'Họp giao ban '])[1 + p.id % 3] || p.id, 'PLAN', m::date + 14, now()
                from person p, generate_series(date '2025-01-01', date '2025-03-01', interval '1 month') m where p.code like 'S%' and p.full_name like 'Nguyễn Thị Hà%'
                """,
                "analyze person",
                "analyze account",
                "analyze task")) {
            jdbc.sql(sql).update();
        }
    }
}

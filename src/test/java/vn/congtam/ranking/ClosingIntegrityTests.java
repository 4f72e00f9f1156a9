package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestDatabase;

@ApplicationTest
class ClosingIntegrityTests {

    private static final int PAIRS = 1000;

    @Autowired
    MonthClosing closing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void equalInputGivesTheIdenticalHashInWhateverOrderItCame() {
        TestMonth month = new TestMonth(jdbc, city);
        List<Official> people = IntStream.range(0, 12)
                .mapToObj(i -> month.member("Người thứ " + i))
                .toList();
        Set<String> hashes = new HashSet<>();
        for (int round = 0; round < 4; round++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
            Collections.shuffle(order, new Random(round));
            transaction.executeWithoutResult(status -> {
                order.forEach(i -> month.decide(people.get(i), "MEMBER", String.valueOf(96 - i)));
                hashes.add(closing.close(month.period, null, null).resultHash());
                status.setRollbackOnly();
            });
        }
        assertThat(hashes).hasSize(1);
        transaction.executeWithoutResult(status -> {
            people.forEach(person -> month.decide(person, "MEMBER", "80"));
            assertThat(hashes.add(closing.close(month.period, null, null).resultHash()))
                    .isTrue();
            status.setRollbackOnly();
        });
    }

    @Test
    void thousandRacesOfWritersAgainstTheClosingLeaveNothingBehindTheSnapshot() throws Exception {
        int late = 0;
        int won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int batch = 0; batch < PAIRS / 20; batch++) {
                TestMonth month = new TestMonth(jdbc, city);
                List<Official> people = IntStream.range(0, 20)
                        .mapToObj(i -> month.decided("80"))
                        .toList();
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Boolean>> writers = people.stream()
                        .map(person -> threads.submit(() -> writes(month, person, start)))
                        .toList();
                start.countDown();
                Thread.sleep(0, (batch % 10) * 90_000);
                closing.close(month.period, null, null);
                for (Future<Boolean> writer : writers) {
                    won += writer.get() ? 1 : 0;
                }
                late += jdbc.sql("""
                                select count(*) from month_result r join assessment a on a.sheet_id = r.sheet_id and a.stage = 'DECISION'
                                where r.period_id = ? and r.total <> a.total
                                """).param(month.period).query(Integer.class).single();
            }
        }
        assertThat(late).isZero();
        assertThat(won).as("writers that came before the closing").isBetween(0, PAIRS);
    }

    /** Whether the write got in; it never gets in behind the closing. */
    private boolean writes(TestMonth month, Official person, CountDownLatch start) throws InterruptedException {
        start.await();
        try {
            jdbc.sql("""
                            update assessment set total = total + 1 where stage = 'DECISION'
                              and sheet_id = (select id from score_sheet where period_id = ? and person_id = ?)
                            """).params(month.period, person.personId()).update();
            return true;
        } catch (DataAccessException closed) {
            assertThat(closed.getMostSpecificCause()).isInstanceOf(SQLException.class);
            return false;
        }
    }

    @Test
    void thousandRacesOfGrantsAgainstTheClosingNeverExceedTheQuota() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int batch = 0; batch < PAIRS / 20; batch++) {
                TestMonth month = new TestMonth(jdbc, city);
                List<Official> people = IntStream.range(0, 20)
                        .mapToObj(i -> month.decided("80"))
                        .toList();
                CountDownLatch start = new CountDownLatch(1);
                List<Future<?>> grants = new ArrayList<>();
                for (int i = 0; i < people.size(); i++) {
                    int rank = i;
                    grants.add(threads.submit(() -> grant(month, people.get(rank), 99.5 - rank * 0.25, start)));
                }
                start.countDown();
                Thread.sleep(0, (batch % 10) * 90_000);
                ClosingRecord record = closing.close(month.period, null, null);
                for (Future<?> grant : grants) {
                    grant.get();
                }
                assertThat(record.topAfterQuota()).isEqualTo(Math.min(record.topByScore(), 6));
                assertThat(jdbc.sql("select count(*) from month_result where period_id = ? and class = 'A'")
                                .param(month.period)
                                .query(Integer.class)
                                .single())
                        .isLessThanOrEqualTo(record.quotaLimit())
                        .isEqualTo(record.topAfterQuota());
            }
        }
    }

    private void grant(TestMonth month, Official person, double total, CountDownLatch start) {
        try {
            start.await();
            jdbc.sql("""
                            update assessment set total = ?, class_by_score = 'A' where stage = 'DECISION'
                              and sheet_id = (select id from score_sheet where period_id = ? and person_id = ?)
                            """).params(total, month.period, person.personId()).update();
        } catch (DataAccessException closed) {
            assertThat(closed.getMostSpecificCause().getMessage()).contains("closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nothingOfAClosedMonthChangesEvenByDirectSql() throws SQLException {
        TestMonth month = new TestMonth(jdbc, city);
        Official person = month.decided("80");
        fill(month, person);
        closing.close(month.period, null, null);
        closing.publish(month.period, Audience.PERSON, null);

        String ofMonth = " where agency_id = " + month.agency;
        String ofPeriod = " where period_id = " + month.period;
        Map<String, String> rows = Map.ofEntries(
                Map.entry("period", " where id = " + month.period),
                Map.entry("score_sheet", ofPeriod),
                Map.entry("assessment", ofPeriod),
                Map.entry("sheet_transition", ofPeriod),
                Map.entry("task", ofMonth),
                Map.entry("evidence", ofMonth),
                Map.entry("conduct_record", ofMonth),
                Map.entry("unit_class", ofMonth),
                Map.entry("tie_choice", ofPeriod),
                Map.entry("closing", ofPeriod),
                Map.entry("month_result", ofPeriod));
        try (Connection app = TestDatabase.connect(TestDatabase.url(), TestDatabase.APP);
                Statement statement = app.createStatement()) {
            for (Map.Entry<String, String> table : rows.entrySet()) {
                String name = table.getKey();
                String before = contents(name, table.getValue());
                assertThat(before).as(name).isNotEmpty();
                String column = "period".equals(name) ? "working_days" : "id";
                List<String> attacks = List.of(
                        "id".equals(column)
                                ? touch(name, table.getValue())
                                : "update period set working_days = 1" + table.getValue(),
                        "delete from " + name + table.getValue(),
                        copy(name, table.getValue()),
                        "truncate " + name + " cascade");
                for (String attack : attacks) {
                    assertThatThrownBy(() -> statement.execute(attack))
                            .as(attack)
                            .isInstanceOf(SQLException.class);
                }
                assertThat(contents(name, table.getValue())).as(name).isEqualTo(before);
            }
        }
    }

    private void fill(TestMonth month, Official person) {
        month.conduct(person, "CRITICISM", "1/TB-" + person.personId());
        month.unitClass(null, "A");
        month.choose(person, 1);
        long sheet = jdbc.sql("select id from score_sheet where period_id = ?")
                .param(month.period)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into sheet_transition (sheet_id, period_id, at, actor_name, verb, from_status, to_status)
                        values (?, ?, now(), 'Trần Văn Chủ', 'DECIDE', 'REVIEWED', 'DECIDED')
                        """).params(sheet, month.period).update();
        long task = jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, created_at)
                        values (?, ?, date '2026-10-01', 'Lập báo cáo', 'PLAN', date '2026-10-20', now()) returning id
                        """)
                .params(month.agency, person.personId())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into evidence (task_id, agency_id, month, file_name, content_type, size, sha256, content, uploaded_by, uploaded_at)
                        values (?, ?, date '2026-10-01', 'a.pdf', 'application/pdf', 1, 'x', '\\x00', ?, now())
                        """).params(task, month.agency, person.accountId()).update();
    }

    private String contents(String table, String where) {
        return jdbc.sql("select coalesce(string_agg(t::text, '|' order by id), '') from " + table + " t" + where)
                .query(String.class)
                .single();
    }

    /** Sets a column to itself: even that is a change. */
    private static String touch(String table, String where) {
        String column = Set.of("task", "evidence", "score_sheet", "month_result", "unit_class", "conduct_record")
                        .contains(table)
                ? "agency_id"
                : "period_id";
        return "update " + table + " set " + column + " = " + column + where;
    }

    private String copy(String table, String where) {
        String columns = jdbc.sql("""
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                        where table_schema = 'public' and table_name = ? and column_name <> 'id'
                        """).param(table).query(String.class).single();
        return "insert into " + table + " (" + columns + ") select " + columns + " from " + table + where;
    }
}

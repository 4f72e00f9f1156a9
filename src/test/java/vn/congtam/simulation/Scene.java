package vn.congtam.simulation;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.shared.VietnamTime;
import vn.congtam.support.TestClock;

/** One month of the agency: who and what is in it, by chance or by name. */
record Scene(
        SimulatedAgency agency,
        YearMonth month,
        int number,
        Random random,
        Hands hands,
        JdbcClient jdbc,
        TestClock clock,
        Papers papers) {

    /** The day of the month at nine. */
    void onDay(int day) {
        clock.setTo(month.atDay(day).atTime(9, 0));
    }

    void inNextMonth(int day) {
        clock.setTo(month.plusMonths(1).atDay(day).atTime(9, 0));
    }

    /** @param step {@code self}, {@code review} or {@code decision} */
    LocalDateTime due(String step) {
        return VietnamTime.local(jdbc.sql("select " + step + "_due from period where id = ?")
                .param(period())
                .query(Timestamp.class)
                .single()
                .toInstant());
    }

    long period() {
        return jdbc.sql("select id from period where agency_id = ? and month = ?")
                .params(agency.id, month.atDay(1))
                .query(Long.class)
                .single();
    }

    int workingDays() {
        return jdbc.sql("select working_days from period where id = ?")
                .param(period())
                .query(Integer.class)
                .single();
    }

    List<Sheet> sheets() {
        return jdbc.sql("select * from score_sheet where period_id = ? order by id")
                .param(period())
                .query(new SimplePropertyRowMapper<>(Sheet.class))
                .list();
    }

    List<Sheet> sheets(Predicate<Sheet> which) {
        return sheets().stream().filter(which).toList();
    }

    Sheet sheet(long id) {
        return jdbc.sql("select * from score_sheet where id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(Sheet.class))
                .single();
    }

    Sheet sheetOf(long person) {
        return sheets(sheet -> sheet.personId() == person).getFirst();
    }

    /** Rated under Decree 335/2025/NĐ-CP. */
    boolean isDecree(Sheet sheet) {
        return jdbc.sql("select code like '335%' from framework_version where id = ?")
                .param(sheet.frameworkVersionId())
                .query(Boolean.class)
                .single();
    }

    /** So many of them by chance; fewer when there are not enough. */
    <T> List<T> some(int count, List<T> from) {
        List<T> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A path within the agency, about this month. */
    String here(String rest) {
        return agency.path(rest) + "?month=" + month;
    }

    String there(String path) {
        return path + "?month=" + month;
    }

    String username(long person) {
        return agency.username(person);
    }
}

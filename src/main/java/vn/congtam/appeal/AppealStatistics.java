package vn.congtam.appeal;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.shared.VietnamTime;

/** Counts the appeals of a year per agency and month, and together. */
@Service
class AppealStatistics {

    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);

    private static final String COUNTS = """
            count(*)::int as filed, count(*) filter (where a.status in ('FILED', 'IN_HEARING'))::int as waiting,
            count(*) filter (where a.status = 'WITHDRAWN')::int as withdrawn, count(*) filter (where a.status = 'REFUSED')::int as upheld,
            count(*) filter (where a.status in ('ACCEPTED', 'PARTLY_ACCEPTED'))::int as changed,
            round(avg(extract(epoch from a.answered_at - a.filed_at) / 86400), 1) as days,
            count(*) filter (where a.status in ('FILED', 'IN_HEARING') and a.answer_due < :today)::int as overdue,
            count(*) filter (where (a.answered_at at time zone 'Asia/Ho_Chi_Minh')::date > a.answer_due)::int as late,
            count(a.reserved_at)::int as reserved
            from appeal a join agency g on g.id = a.agency_id
            where a.month >= :from and a.month < :to and (cast(:agency as bigint) is null or a.agency_id = :agency)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AppealStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Figures of an agency in a month, or of all of them together.
     *
     * @param firstDay of the month whose results were appealed, null for the sum
     * @param upheld the result stayed
     * @param changed accepted wholly or partly
     * @param days mean from filing to answer, null without an answer
     * @param overdue open past the deadline
     * @param late answered past the deadline
     */
    record Row(
            String agency,
            @Nullable LocalDate firstDay,
            int filed,
            int waiting,
            int withdrawn,
            int upheld,
            int changed,
            @Nullable BigDecimal days,
            int overdue,
            int late,
            int reserved) {

        public @Nullable YearMonth month() {
            return firstDay == null ? null : YearMonth.from(firstDay);
        }
    }

    /** @param agencyId null for all agencies; months newest first, agencies by code */
    List<Row> months(int year, @Nullable Long agencyId) {
        return read(
                "select g.name as agency, a.month as first_day, " + COUNTS
                        + "group by g.id, g.code, g.name, a.month order by a.month desc, g.code",
                year,
                agencyId);
    }

    Row sum(int year, @Nullable Long agencyId) {
        return read("select '' as agency, null::date as first_day, " + COUNTS, year, agencyId)
                .getFirst();
    }

    int thisYear() {
        return VietnamTime.today(clock).getYear();
    }

    private List<Row> read(String sql, int year, @Nullable Long agencyId) {
        return jdbc.sql(sql)
                .param("today", VietnamTime.today(clock))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year + 1, 1, 1))
                .param("agency", agencyId, Types.BIGINT)
                .query(ROW)
                .list();
    }
}

package vn.congtam.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place that writes notices, as a set and each cause once. */
@Component
class NoticeBook {

    private static final String WRITE = """
            with told (person_id, account_id, kind, key, agency_id, month, subject_id, about_id, detail, due, step, amount, link) as (
            %s
            ), written as (
                insert into notice (person_id, account_id, kind, key, agency_id, month, subject_id, about_id, detail, due, step, amount,
                                    link, created_at)
                select person_id, account_id, kind, key, agency_id, month, subject_id, about_id, detail, due, step, amount, link,
                       cast(:told_at as timestamptz)
                from told where num_nonnulls(person_id, account_id) = 1
                on conflict do nothing
                returning id, person_id
            )
            select count(*) from written
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes what a query answers, in the transaction of its cause; what was told before is left out.
     *
     * @param rows query with the columns of {@code told} in their order; exactly one of person and account per row, a row with
     *     neither concerns nobody
     * @return how many notices are new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int write(String rows, Map<String, ?> parameters) {
        return jdbc.sql(WRITE.formatted(rows))
                .params(parameters)
                .param("told_at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Marks as read what asked somebody to act on a sheet that has moved on since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(long sheetId) {
        jdbc.sql("""
                        update notice set read_at = :now where subject_id = :sheet and read_at is null
                          and kind in ('SHEET_SUBMITTED', 'SHEET_RECALLED', 'SHEET_RETURNED', 'SHEET_SENT_BACK', 'SHEET_REVIEWED')
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("sheet", sheetId)
                .update();
    }
}

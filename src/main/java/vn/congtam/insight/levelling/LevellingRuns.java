package vn.congtam.insight.levelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which closings are to be analysed, which are being, and which failed. A closing without a row is due: nothing has to be written while a
 * month is closed, and nothing is lost when the server stops in between.
 */
@Service
class LevellingRuns {

    private static final int ATTEMPTS = 6;
    private static final int PROBLEM_LENGTH = 500;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(2);
    private static final Duration STALE = Duration.ofMinutes(30);

    /** The oldest month first, because later ones are compared with it; a month that is being corrected waits for its new closing. */
    private static final String TAKE = """
            insert into levelling_run (closing_id, period_id, agency_id, month, state, attempts, started_at)
            select c.id, p.id, p.agency_id, p.month, 'RUNNING', 1, :now
            from closing c join period p on p.id = c.period_id and p.reopening_id is null left join levelling_run r on r.closing_id = c.id
            where not exists (select from closing l where l.period_id = c.period_id and l.version > c.version)
              and (r.closing_id is null or r.state = 'WAITING' or r.retry_at <= :now or (r.state = 'RUNNING' and r.started_at < :stale))
            order by p.month, c.id limit 1
            on conflict (closing_id) do update set state = 'RUNNING', attempts = levelling_run.attempts + 1, started_at = excluded.started_at,
                problem = '', retry_at = null
            where levelling_run.state in ('WAITING', 'FAILED') or levelling_run.started_at < :stale
            returning closing_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LevellingRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next closing to be analysed, marked as being so. */
    @Transactional
    Optional<Long> take() {
        return jdbc.sql(TAKE)
                .param("now", Timestamp.from(clock.instant()))
                .param("stale", Timestamp.from(clock.instant().minus(STALE)))
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    @Transactional
    void done(long closingId) {
        jdbc.sql("update levelling_run set state = 'DONE', finished_at = :now where closing_id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", closingId)
                .update();
    }

    /** Tried again after 2, 4, 8 … minutes, given up after six times until somebody asks for it. */
    @Transactional
    void failed(long closingId, String problem) {
        String kept = problem.isBlank() ? "unknown" : problem;
        jdbc.sql("""
                        update levelling_run set state = 'FAILED', finished_at = :now, problem = :problem,
                               retry_at = case when attempts < :attempts then cast(:now as timestamptz) + make_interval(secs => :pause * power(2, attempts - 1)) end
                        where closing_id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("problem", kept.substring(0, Math.min(PROBLEM_LENGTH, kept.length())))
                .param("attempts", ATTEMPTS)
                .param("pause", FIRST_RETRY.toSeconds())
                .param("id", closingId)
                .update();
    }

    /** Lets a failed analysis, or one with new limits, be done again. */
    @Transactional
    void again(long periodId) {
        jdbc.sql("""
                        update levelling_run set state = 'WAITING', attempts = 0, problem = '', retry_at = null
                        where period_id = :period and state in ('FAILED', 'DONE')
                          and closing_id = (select c.id from closing c where c.period_id = :period order by c.version desc limit 1)
                        """).param("period", periodId).update();
    }

    /** Of the newest closing; empty while the month was never closed. */
    Optional<LevellingRun> of(long periodId) {
        return jdbc.sql("""
                        select c.id, coalesce(r.state, 'WAITING') as state, coalesce(r.attempts, 0) as attempts, r.finished_at, r.retry_at
                        from closing c left join levelling_run r on r.closing_id = c.id
                        where c.period_id = :period order by c.version desc limit 1
                        """)
                .param("period", periodId)
                .query((row, n) -> run(row))
                .optional();
    }

    private static LevellingRun run(ResultSet row) throws SQLException {
        return new LevellingRun(
                row.getLong("id"),
                LevellingRun.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row.getTimestamp("finished_at")),
                instant(row.getTimestamp("retry_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

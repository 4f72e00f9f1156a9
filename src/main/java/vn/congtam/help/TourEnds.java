package vn.congtam.help;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for each account that the first steps are not to be offered again. */
@Repository
class TourEnds {

    private final JdbcClient jdbc;
    private final Clock clock;

    TourEnds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isEnded(String username) {
        return jdbc.sql("""
                        select exists (select from tour_ended e join account a on a.id = e.account_id where a.username = :username)
                        """)
                .param("username", username)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    @Transactional
    void end(long account) {
        jdbc.sql("insert into tour_ended (account_id, ended_at) values (:account, :now) on conflict do nothing")
                .param("account", account)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}

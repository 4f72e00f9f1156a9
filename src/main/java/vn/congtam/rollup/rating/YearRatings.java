package vn.congtam.rollup.rating;

import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.NotFound;

/** Reads yearly ratings, for the closing run under its lock. */
@Component
class YearRatings {

    private static final String SELECT =
            "select r.*, a.name as agency_name from year_rating r join agency a on a.id = r.agency_id ";

    private final JdbcClient jdbc;

    YearRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<YearRating> find(long agencyId, int year) {
        return jdbc.sql(SELECT + "where r.agency_id = :agency and r.year = :year")
                .param("agency", agencyId)
                .param("year", year)
                .query(new SimplePropertyRowMapper<>(YearRating.class))
                .optional();
    }

    YearRating get(long id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(YearRating.class))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Takes the lock of the year: from here on nobody changes anything of it until the transaction ends. */
    YearRating lock(long id) {
        long locked = jdbc.sql("select id from year_rating where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return get(locked);
    }
}

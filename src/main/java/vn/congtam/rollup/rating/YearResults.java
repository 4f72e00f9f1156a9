package vn.congtam.rollup.rating;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the results of a year in one batch; they never change. */
@Component
class YearResults {

    private static final String INSERT = """
            insert into year_result (year_rating_id, sheet_id, person_id, agency_id, year, months, months_rated, mean, class_by_mean, proposed,
                decided_class, class, moved_by_quota, tie_settled_by, rank,
                class_cap, quota_line, framework_version_id)
            values (:rating, :sheet, :person, :agency, :year, cast(:months as jsonb), :monthsRated, :mean, :classByMean, :proposed, :decided,
                :class, :moved, :tie, :rank, :cap, :line, :framework)
            """;

    private final NamedParameterJdbcTemplate batches;
    private final YearTables tables;

    YearResults(NamedParameterJdbcTemplate batches, YearTables tables) {
        this.batches = batches;
        this.tables = tables;
    }

    void write(YearRating rating, YearTable table) {
        batches.batchUpdate(
                INSERT, table.lines().stream().map(line -> row(rating, line)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource row(YearRating rating, YearLine line) {
        boolean hasClass = line.hasClass();
        YearLimit limit = line.limit();
        return new MapSqlParameterSource()
                .addValue("rating", rating.id())
                .addValue("sheet", line.sheet().id())
                .addValue("person", line.sheet().personId())
                .addValue("agency", rating.agencyId())
                .addValue("year", rating.year())
                .addValue("months", tables.toJson(line.months()))
                .addValue("monthsRated", line.monthsRated())
                .addValue("mean", line.mean(), Types.NUMERIC)
                .addValue("classByMean", name(line.classByMean()), Types.VARCHAR)
                .addValue("proposed", name(line.proposed()), Types.VARCHAR)
                .addValue("decided", hasClass ? name(line.sheet().decidedClass()) : null, Types.VARCHAR)
                .addValue("class", name(line.ratedClass()), Types.VARCHAR)
                .addValue("moved", line.moved())
                .addValue("tie", line.tieSettledBy(), Types.VARCHAR)
                .addValue("rank", line.rank(), Types.INTEGER)
                .addValue("framework", line.ruling().id())
                .addValue("cap", name(line.headCap()), Types.VARCHAR)
                .addValue("line", limit == null ? null : limit.circle(), Types.VARCHAR);
    }

    private static @Nullable String name(@Nullable Enum<?> letter) {
        return letter == null ? null : letter.name();
    }
}

package vn.congtam.rollup.rating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.classification.TieChoice;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.Base;

/** The choices at the lines of an open year, and the limits that a closed year keeps. */
@Component
class YearLimits {

    private final JdbcClient jdbc;

    YearLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Choice(String circle, long personId, boolean keeps) {}

    /** One choice for each line where the authority settled a tie. */
    List<TieChoice> choices(YearRating rating) {
        return jdbc
                .sql("select circle, person_id, keeps from year_tie_choice where year_rating_id = :rating")
                .param("rating", rating.id())
                .query(new SimplePropertyRowMapper<>(Choice.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Choice::circle))
                .entrySet()
                .stream()
                .map(line -> new TieChoice(
                        line.getKey(), people(line.getValue(), made -> true), people(line.getValue(), Choice::keeps)))
                .toList();
    }

    private static Set<Long> people(List<Choice> choices, Predicate<Choice> which) {
        return choices.stream().filter(which).map(Choice::personId).collect(Collectors.toUnmodifiableSet());
    }

    /** The limits of a closed year by circle, the agency first. */
    Map<String, YearLimit> stored(YearRating rating, QuotaRule rule) {
        int rated = Objects.requireNonNull(rating.rated());
        Map<String, YearLimit> limits = new LinkedHashMap<>();
        limits.put(
                "",
                new YearLimit(
                        "",
                        Base.AGENCY.name(),
                        "",
                        rated,
                        Objects.requireNonNullElse(rating.counted(), rated),
                        Objects.requireNonNull(rating.quotaLimit()),
                        Objects.requireNonNull(rating.topDecided()),
                        Objects.requireNonNull(rating.topAfterQuota())));
        jdbc.sql("select *, :kind as kind from year_circle where year_rating_id = :rating order by name, circle")
                .param("kind", rule.base().name())
                .param("rating", rating.id())
                .query(new SimplePropertyRowMapper<>(YearLimit.class))
                .list()
                .forEach(limit -> limits.put(limit.circle(), limit));
        return limits;
    }

    /** Keeps the limits of the circles with the year that is being closed. */
    void write(YearRating rating, YearTable table) {
        for (YearLimit limit : table.circles()) {
            jdbc.sql("""
                            insert into year_circle (year_rating_id, circle, name, rated, counted, places, contenders, kept)
                            values (:rating, :circle, :name, :rated, :counted, :places, :contenders, :kept)
                            """)
                    .param("rating", rating.id())
                    .param("circle", limit.circle())
                    .param("name", limit.name())
                    .param("rated", limit.rated())
                    .param("counted", limit.counted())
                    .param("places", limit.places())
                    .param("contenders", limit.contenders())
                    .param("kept", limit.kept())
                    .update();
        }
    }
}

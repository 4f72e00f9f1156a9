package vn.congtam.rollup.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.classification.TieChoice;
import vn.congtam.rulebook.framework.QuotaRule.Base;

/** The choices at the lines of an open year, and the limits that a closed year keeps. */
@Component
class YearLimits {

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    YearLimits(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
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

    /** The parts of a closed year with their limits, that of the agency itself first. */
    List<YearPart> stored(YearRating rating) {
        Map<Long, Map<String, YearLimit>> circles = circles(rating);
        return jdbc.sql("""
                        select * from year_part where year_rating_id = :rating
                        order by framework_version_id <> :own, framework_version_id
                        """)
                .param("rating", rating.id())
                .param("own", rating.frameworkVersionId())
                .query((row, n) -> part(row, circles))
                .list();
    }

    private YearPart part(ResultSet row, Map<Long, Map<String, YearLimit>> circles) throws SQLException {
        long framework = row.getLong("framework_version_id");
        int rated = row.getInt("rated");
        Integer counted = row.getObject("counted", Integer.class);
        Map<String, YearLimit> limits = new LinkedHashMap<>();
        limits.put(
                "",
                new YearLimit(
                        "",
                        Base.AGENCY.name(),
                        "",
                        rated,
                        counted == null ? rated : counted,
                        row.getInt("quota_limit"),
                        row.getInt("top_decided"),
                        row.getInt("top_after_quota")));
        limits.putAll(circles.getOrDefault(framework, Map.of()));
        return new YearPart(
                new Ruling(framework, frameworks.byId(framework)),
                row.getInt("people"),
                row.getInt("quota_percent"),
                limits);
    }

    private Map<Long, Map<String, YearLimit>> circles(YearRating rating) {
        Map<Long, Map<String, YearLimit>> circles = new HashMap<>();
        jdbc.sql("select * from year_circle where year_rating_id = :rating order by name, circle")
                .param("rating", rating.id())
                .query(row -> {
                    long framework = row.getLong("framework_version_id");
                    String circle = row.getString("circle");
                    circles.computeIfAbsent(framework, version -> new LinkedHashMap<>())
                            .put(
                                    circle,
                                    new YearLimit(
                                            circle,
                                            frameworks
                                                    .byId(framework)
                                                    .quota()
                                                    .base()
                                                    .name(),
                                            row.getString("name"),
                                            row.getInt("rated"),
                                            row.getInt("counted"),
                                            row.getInt("places"),
                                            row.getInt("contenders"),
                                            row.getInt("kept")));
                });
        return circles;
    }

    /** Keeps the limits of the parts and their circles with the year that is being closed. */
    void write(YearRating rating, YearTable table) {
        for (YearPart part : table.parts()) {
            write(rating, table, part);
            part.circles().forEach(limit -> write(rating, part, limit));
        }
    }

    private void write(YearRating rating, YearTable table, YearPart part) {
        jdbc.sql("""
                        insert into year_part (year_rating_id, framework_version_id, people, rated, counted, quota_percent, quota_limit,
                            top_decided, top_after_quota, moved)
                        values (:rating, :framework, :people, :rated, :counted, :percent, :places, :contenders, :kept, :moved)
                        """)
                .param("rating", rating.id())
                .param("framework", part.id())
                .param("people", part.people())
                .param("rated", part.agency().rated())
                .param("counted", part.agency().counted())
                .param("percent", part.percent())
                .param("places", part.agency().places())
                .param("contenders", part.agency().contenders())
                .param("kept", part.agency().kept())
                .param("moved", table.moved(part))
                .update();
    }

    private void write(YearRating rating, YearPart part, YearLimit limit) {
        jdbc.sql("""
                        insert into year_circle (year_rating_id, framework_version_id, circle, name, rated, counted, places, contenders, kept)
                        values (:rating, :framework, :circle, :name, :rated, :counted, :places, :contenders, :kept)
                        """)
                .param("rating", rating.id())
                .param("framework", part.id())
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

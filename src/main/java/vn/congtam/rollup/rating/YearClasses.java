package vn.congtam.rollup.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of classes of a published year as its audience reads it: names and classes, nothing else. */
@Component
class YearClasses {

    static final int PAGE = 100;

    private static final RowMapper<NamedClass> MAPPER = new SimplePropertyRowMapper<>(NamedClass.class);

    private static final String SELECT = """
            select p.full_name as name, s.unit_name as unit, r.class as rated_class, r.framework_version_id as framework_id
            from year_result r
            join year_sheet s on s.id = r.sheet_id
            join person p on p.id = r.person_id
            where r.year_rating_id = :rating
            """;

    private final JdbcClient jdbc;

    YearClasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param ratedClass null with too few months
     * @param frameworkId whose words the class is in
     */
    record NamedClass(String name, String unit, @Nullable String ratedClass, long frameworkId) {}

    /** The whole agency, unit by unit. */
    List<NamedClass> ofAgency(YearRating rating, int page) {
        return jdbc.sql(SELECT + "order by s.unit_name, p.sort_key, p.id offset :from limit :rows")
                .param("rating", rating.id())
                .param("from", (page - 1) * PAGE)
                .param("rows", PAGE)
                .query(MAPPER)
                .list();
    }

    /** The unit in which the reader was rated. */
    List<NamedClass> ofUnitOf(YearRating rating, long reader) {
        return jdbc.sql(SELECT + """
                        and s.unit_id = (select o.unit_id from year_sheet o where o.year_rating_id = :rating and o.person_id = :reader)
                        order by p.sort_key, p.id
                        """)
                .param("rating", rating.id())
                .param("reader", reader)
                .query(MAPPER)
                .list();
    }
}

package vn.congtam.ranking;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lists of classes: as the audience reads them, and for leaders about their own people. */
@Component
class ClassLists {

    static final int PAGE = 100;

    static final RowMapper<PublishedClass> MAPPER = new SimplePropertyRowMapper<>(PublishedClass.class);

    private static final String SELECT = """
            select r.sheet_id, r.framework_version_id as framework_id, p.full_name as name, s.unit_name as unit, {total} as total, r.class as rated_class, {byScore} as class_by_score,
                   {rank} as rank, case when r.rated then null else '' end as not_rated_reason
            from month_result r
            join score_sheet s on s.id = r.sheet_id
            join person p on p.id = r.person_id
            where r.closing_id = :closing
            """;

    /** Names and classes, nothing else. */
    private static final String CLASSES = SELECT.replace("{total}", "null::numeric")
            .replace("{byScore}", "null::text")
            .replace("{rank}", "null::int");

    private static final String SCORES = SELECT.replace("{total}", "r.total")
            .replace("{byScore}", "r.class_by_score")
            .replace("{rank}", "r.rank_unit");

    private final JdbcClient jdbc;

    ClassLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names and classes of the whole agency, unit by unit. */
    List<PublishedClass> ofAgency(long closingId, int page) {
        return jdbc.sql(CLASSES + "order by s.unit_name, p.sort_key, p.id offset :from limit :rows")
                .param("closing", closingId)
                .param("from", (page - 1) * PAGE)
                .param("rows", PAGE)
                .query(MAPPER)
                .list();
    }

    /** The same, everybody, to be read one by one. */
    StatementSpec everybody(long closingId) {
        return jdbc.sql(CLASSES + "order by s.unit_name, p.sort_key, p.id").param("closing", closingId);
    }

    /** Names and classes of the unit that the reader belonged to in the month. */
    List<PublishedClass> ofUnitOf(long closingId, long reader) {
        return jdbc.sql(CLASSES + """
                        and r.unit_id = (select o.unit_id from month_result o where o.closing_id = :closing and o.person_id = :reader)
                        order by p.sort_key, p.id limit :rows
                        """)
                .param("closing", closingId)
                .param("reader", reader)
                .param("rows", PAGE)
                .query(MAPPER)
                .list();
    }

    /** The people whom a leader reviewed in the month, with their scores. */
    List<PublishedClass> reviewedBy(long closingId, long reader) {
        return jdbc.sql(SCORES + """
                        and :reader in (s.reviewer1_id, s.reviewer2_id, s.decider_id)
                        order by s.unit_name, r.rank_unit nulls last, p.sort_key, p.id limit :rows
                        """)
                .param("closing", closingId)
                .param("reader", reader)
                .param("rows", 2 * PAGE)
                .query(MAPPER)
                .list();
    }
}

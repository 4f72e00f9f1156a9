package vn.congtam.ranking.reopening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads reopenings and the people that one may name. */
@Component
class Reopenings {

    /** More people than anybody ticks one by one. */
    static final int MOST_PEOPLE = 3000;

    private static final String SELECT = """
            select r.id, c.version as closing_version, r.whole, n.people, n.names, r.reason, r.document_no, r.requested_by,
                   a.display_name as requested_by_name, r.requested_at, b.display_name as answered_by_name, r.answered_at, r.answer, r.approved,
                   r.ended_at, r.version
            from reopening r
            join closing c on c.id = r.closing_id
            join account a on a.id = r.requested_by
            left join account b on b.id = r.answered_by
            cross join lateral (
                select count(*)::int as people,
                       coalesce(string_agg(x.full_name, ', ' order by x.sort_key) filter (where x.place <= 20), '') as names
                from (select p.full_name, p.sort_key, row_number() over (order by p.sort_key, p.id) as place from reopening_sheet t
                      join score_sheet s on s.id = t.sheet_id join person p on p.id = s.person_id where t.reopening_id = r.id) x) n
            """;

    private static final RowMapper<Reopening> MAPPER = new SimplePropertyRowMapper<>(Reopening.class);

    private static final RowMapper<Choice> CHOICE = new SimplePropertyRowMapper<>(Choice.class);

    private final JdbcClient jdbc;

    Reopenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sheet that a reopening may name. */
    record Choice(long sheetId, String name, String unit) {}

    /** Every reopening of a month, the newest first. */
    List<Reopening> of(long periodId) {
        return jdbc.sql(SELECT + "where r.period_id = :period order by r.id desc")
                .param("period", periodId)
                .query(MAPPER)
                .list();
    }

    Optional<Reopening> find(long periodId, long id) {
        return jdbc.sql(SELECT + "where r.period_id = :period and r.id = :id")
                .param("period", periodId)
                .param("id", id)
                .query(MAPPER)
                .optional();
    }

    /** Whether a reopening that runs names a sheet of this person. */
    boolean concerns(long periodId, Long person) {
        return jdbc.sql("""
                        select exists (select 1 from reopening r join reopening_sheet t on t.reopening_id = r.id join score_sheet s on s.id = t.sheet_id
                            where r.period_id = :period and r.ended_at is null and r.approved is distinct from false and s.person_id = :person)
                        """)
                .param("period", periodId)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    List<Choice> people(long periodId) {
        return jdbc.sql("""
                        select s.id as sheet_id, p.full_name as name, s.unit_name as unit from score_sheet s join person p on p.id = s.person_id
                        where s.period_id = :period order by s.unit_name, p.sort_key, p.id limit :most
                        """)
                .param("period", periodId)
                .param("most", MOST_PEOPLE)
                .query(CHOICE)
                .list();
    }

    /** How many of these sheets belong to the month. */
    int known(long periodId, Set<Long> sheets) {
        return jdbc.sql("select count(*) from score_sheet where period_id = :period and id = any(:sheets)")
                .param("period", periodId)
                .param("sheets", sheets.toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }
}

package vn.congtam.ranking;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.shared.VietnameseText;

/**
 * Lists who has a result in a closed month, unit by unit and by name, the order in which papers name people. Who may see the list is
 * for the caller to ask.
 */
@Service
public class ResultPeople {

    private static final RowMapper<ResultPerson> PERSON = new SimplePropertyRowMapper<>(ResultPerson.class);
    private static final RowMapper<ResultUnit> UNIT = new SimplePropertyRowMapper<>(ResultUnit.class);

    private static final String RESULTS = """
            from month_result r
            join score_sheet s on s.id = r.sheet_id
            join person p on p.id = r.person_id
            join unit u on u.id = s.unit_id
            where r.closing_id = :closing
            """;

    private final JdbcClient jdbc;

    ResultPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit of the month with the number of its people. */
    public record ResultUnit(long id, String name, int people) {}

    /**
     * One page of the people.
     *
     * @param unit null for all
     * @param search part of a name or code without marks, empty for all
     * @param from rows to leave out at the beginning
     */
    public List<ResultPerson> page(long closing, @Nullable Long unit, String search, int from, int most) {
        return jdbc.sql("""
                        select s.id as sheet_id, p.id as person_id, p.code, p.full_name as name, s.post_title as post, s.unit_id,
                               s.unit_name as unit
                        """ + RESULTS + """
                         and (cast(:unit as bigint) is null or s.unit_id = :unit)
                         and (:search = '' or position(:search in p.search_key) > 0 or lower(p.code) = :search)
                        order by u.ordinal, s.unit_name, s.unit_id, p.sort_key, p.id offset :from limit :most
                        """)
                .param("closing", closing)
                .param("unit", unit, Types.BIGINT)
                .param("search", VietnameseText.searchKey(search))
                .param("from", from)
                .param("most", most)
                .query(PERSON)
                .list();
    }

    /** How many a page would list without its bounds. */
    public int count(long closing, String search) {
        return jdbc.sql("select count(*) " + RESULTS
                        + " and (:search = '' or position(:search in p.search_key) > 0 or lower(p.code) = :search)")
                .param("closing", closing)
                .param("search", VietnameseText.searchKey(search))
                .query(Integer.class)
                .single();
    }

    public List<ResultUnit> units(long closing) {
        return jdbc.sql("select u.id, min(s.unit_name) as name, count(*) as people " + RESULTS
                        + " group by u.id, u.ordinal order by u.ordinal, 2, u.id")
                .param("closing", closing)
                .query(UNIT)
                .list();
    }
}

package vn.congtam.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnameseText;

/** The people whom an agency rates for a span: those whose main post is there on the day that decides. */
@Component
class AgencyPeople {

    static final int PAGE = 50;

    private static final int WORDS = 5;

    private static final String SQL = """
            select p.id, p.full_name as name, u.name as unit, count(*) over () as total
            from post t join person p on p.id = t.person_id join unit u on u.id = t.unit_id
            where t.agency_id = :agency and not t.concurrent and :day between t.valid_from and coalesce(t.valid_to, 'infinity')
            """;

    private final JdbcClient jdbc;

    AgencyPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param total people found, on all pages */
    record Row(long id, String name, String unit, int total) {}

    /** A page of fifty by given name; words are looked up in names without accents, in any order. */
    List<Row> page(long agencyId, LocalDate day, String words, int page) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        Arrays.stream(VietnameseText.searchKey(words).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .forEach(word -> {
                    String name = "word" + values.size();
                    conditions.add(" and p.search_key like :" + name);
                    values.put(name, "%" + word.replaceAll("[%_\\\\]", "") + "%");
                });
        return jdbc.sql(SQL + String.join("", conditions) + " order by p.sort_key, p.id offset :from limit :rows")
                .param("agency", agencyId)
                .param("day", day)
                .params(values)
                .param("from", (page - 1) * PAGE)
                .param("rows", PAGE)
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    /** Whether the agency rates this person on that day. */
    boolean rates(long agencyId, long personId, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from post t where t.agency_id = :agency and t.person_id = :person and not t.concurrent
                            and :day between t.valid_from and coalesce(t.valid_to, 'infinity'))
                        """)
                .param("agency", agencyId)
                .param("person", personId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}

package vn.congtam.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;
import vn.congtam.shared.VietnameseText;

/** Lists for the screens of this module: search without accents, order of given names, pages of fifty. */
@Component
class Directory {

    static final int PAGE = 50;
    static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);

    private static final String TODAY_POST = """
            left join lateral (
                select t.id, t.unit_id, t.role, t.title, u.name as unit_name
                from post t join unit u on u.id = t.unit_id
                where t.person_id = p.id and not t.concurrent and :today between t.valid_from and coalesce(t.valid_to, 'infinity')
                order by t.id limit 1) c on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param state current: in a post, in a coming one or new; former: every post has ended; all */
    record Search(String words, @Nullable Long unitId, String state, int page) {

        Search {
            words = VietnameseText.clean(words);
            page = Math.max(1, page);
        }
    }

    record Row(
            long id,
            String code,
            String fullName,
            SubjectGroup subjectGroup,
            String dutyGroup,
            @Nullable String unitName,
            @Nullable PostRole role,
            @Nullable String title,
            long total) {}

    record Page(List<Row> rows, Search search) {

        public long total() {
            return rows.isEmpty() ? 0 : rows.getFirst().total();
        }

        public int from() {
            return rows.isEmpty() ? 0 : (search.page() - 1) * PAGE + 1;
        }

        public int to() {
            return (search.page() - 1) * PAGE + rows.size();
        }

        public boolean hasNext() {
            return to() < total();
        }
    }

    record UnitCount(UnitInfo unit, long people) {}

    Page search(long agencyId, Search search) {
        return new Page(
                people(agencyId, search)
                        .param("limit", PAGE)
                        .param("offset", (search.page() - 1) * PAGE)
                        .query(ROW)
                        .list(),
                search);
    }

    /** Everybody on all pages, to be read one by one. */
    StatementSpec everybody(long agencyId, Search search) {
        return people(agencyId, search).param("limit", Integer.MAX_VALUE).param("offset", 0);
    }

    private StatementSpec people(long agencyId, Search search) {
        Map<String, Object> values =
                new HashMap<>(Map.of("agency", agencyId, "today", today(), "state", search.state()));
        List<String> conditions = new ArrayList<>(List.of("p.agency_id = :agency"));
        addWords(search.words(), conditions, values);
        if (search.unitId() != null) {
            values.put("unit", search.unitId());
            conditions.add("""
                    c.unit_id in (with recursive below as (select id from unit where id = :unit and agency_id = :agency
                        union all select u.id from unit u join below b on u.parent_id = b.id) select id from below)
                    """);
        }
        conditions.add(
                "(:state = 'all' or (:state = 'former') = (exists (select from post o where o.person_id = p.id) "
                        + "and not exists (select from post o where o.person_id = p.id and coalesce(o.valid_to, 'infinity') >= :today)))");
        return jdbc.sql("""
                        select p.id, p.code, p.full_name, p.subject_group, p.duty_group, c.unit_name, c.role, c.title,
                               count(*) over () as total
                        from person p
                        """ + TODAY_POST + " where " + String.join(" and ", conditions)
                        + " order by p.sort_key, p.id limit :limit offset :offset")
                .params(values);
    }

    /** Every word must be found, in any order, in the name or as the beginning of the code. */
    private static void addWords(String words, List<String> conditions, Map<String, Object> values) {
        List<String> keys = Arrays.stream(VietnameseText.searchKey(words).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(10)
                .toList();
        for (int i = 0; i < keys.size(); i++) {
            String literal =
                    keys.get(i).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            values.put("word" + i, "%" + literal + "%");
            values.put("code" + i, literal + "%");
            conditions.add("(p.search_key like :word" + i + " or lower(p.code) like :code" + i + ")");
        }
    }

    /** Units of the tree with the number of people whose main post of today is there. */
    List<UnitCount> countPeople(long agencyId, List<UnitInfo> units) {
        Map<Long, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select unit_id, count(*) as people from post
                        where agency_id = :agency and not concurrent and :today between valid_from and coalesce(valid_to, 'infinity')
                        group by unit_id
                        """).param("agency", agencyId).param("today", today()).query(row -> {
            counts.put(row.getLong("unit_id"), row.getLong("people"));
        });
        return units.stream()
                .map(unit -> new UnitCount(unit, counts.getOrDefault(unit.id(), 0L)))
                .toList();
    }

    /** Duty groups that people of the agency have, for choosing. */
    List<String> dutyGroups(long agencyId) {
        return jdbc.sql(
                        "select distinct duty_group from person where agency_id = :agency and duty_group <> '' order by 1")
                .param("agency", agencyId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }
}

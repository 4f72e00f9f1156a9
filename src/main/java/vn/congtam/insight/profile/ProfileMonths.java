package vn.congtam.insight.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;

/** Reads the months of a profile through {@code rated_month}, one per month as roll-ups take them. */
@Component
class ProfileMonths {

    private static final String SQL = """
            select distinct on (m.month) m.month, m.agency_id, a.name as agency, m.unit_name, coalesce(s.post_title, '') as post, m.total, m.class,
                   m.moved_by_quota, m.class_cap_reason, m.not_rated_reason, m.framework_version_id, m.sheet_id, m.source,
                   (:allWords or m.agency_id in (:inside) or j.judged) as explained,
                   (:allWords or m.agency_id in (:inside) or j.judged or coalesce(s.unit_id in (:units), false)) as words
            from rated_month m
            join agency a on a.id = m.agency_id
            left join score_sheet s on s.id = m.sheet_id
            cross join lateral (select coalesce(:reader in (s.reviewer1_id, s.reviewer2_id, s.decider_id), false) as judged) j
            where m.person_id = :person and m.month between :first and :last
              and ((m.published and (:everywhere or m.agency_id in (:inside))) or (m.agency_id in (:inside) and m.person_id <> :reader))
            order by m.month, m.rated desc, m.source desc,
                     (m.agency_id = (select t.agency_id from post t where t.person_id = m.person_id and not t.concurrent
                         and (m.month + interval '1 month - 1 day')::date between t.valid_from and coalesce(t.valid_to, 'infinity'))) desc nulls last,
                     m.sheet_id desc nulls last
            """;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    ProfileMonths(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    List<ProfileMonth> of(long personId, ProfileReach reach, YearMonth first, YearMonth last) {
        return jdbc.sql(SQL)
                .param("person", personId)
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .param("allWords", reach.allWords())
                .param("everywhere", reach.everywhere())
                .param("inside", reach.inside())
                .param("units", reach.units())
                .param("reader", reach.readerId())
                .query((row, n) -> month(row))
                .list();
    }

    private ProfileMonth month(ResultSet row) throws SQLException {
        String letter = row.getString("class");
        long framework = row.getLong("framework_version_id");
        return new ProfileMonth(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("agency_id"),
                row.getString("agency"),
                row.getString("unit_name"),
                row.getString("post"),
                row.getBigDecimal("total"),
                letter,
                letter == null ? "" : frameworks.byId(framework).labelOf(letter),
                row.getBoolean("moved_by_quota"),
                row.getString("class_cap_reason"),
                row.getString("not_rated_reason"),
                framework,
                row.getObject("sheet_id", Long.class),
                "IMPORTED".equals(row.getString("source")),
                row.getBoolean("words"),
                row.getObject("sheet_id", Long.class) != null && row.getBoolean("explained"));
    }
}

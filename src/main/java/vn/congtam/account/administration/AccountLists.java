package vn.congtam.account.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.shared.VietnameseText;

/** Reads accounts for the screens. */
@Component
class AccountLists {

    static final int PAGE = 50;

    private static final TypeReference<List<AccountRow.Grant>> GRANTS = new TypeReference<>() {};

    private static final String ROW = """
            select a.id, a.username, a.display_name, a.person_id, p.agency_id, coalesce(ag.name, '') as agency_name,
                   coalesce(u.name, '') as unit_name, leads_agency(p.id) as leads_agency, a.enabled, a.one_time, a.last_sign_in,
                   (select coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'agencyId', g.agency_id,
                           'agencyName', coalesce(ga.name, '')) order by g.role, ga.name), '[]')
                    from granted_role g left join agency ga on ga.id = g.agency_id where g.account_id = a.id) as grants
            from account a
            left join person p on p.id = a.person_id
            left join agency ag on ag.id = p.agency_id
            left join lateral (select t.unit_id from post t where t.person_id = p.id
                               order by t.concurrent, t.valid_from desc limit 1) main on true
            left join unit u on u.id = main.unit_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AccountLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<AccountRow> find(long accountId) {
        return jdbc.sql(ROW + " where a.id = ?")
                .param(accountId)
                .query(this::row)
                .optional();
    }

    /**
     * One more than {@link #PAGE} when there are more.
     *
     * @param text part of the user name or of the name, without regard to accents for officials
     * @param granted only accounts with a granted role
     * @param after only user names after this one
     */
    List<AccountRow> search(String text, boolean granted, String after) {
        String like = "%" + text.strip().replace("%", "").replace("_", "\\_") + "%";
        return jdbc.sql(ROW + """
                         where a.username > :after
                           and (a.username like lower(:like) or lower(a.display_name) like lower(:like) or p.search_key like :key)
                           and (not :granted or exists (select 1 from granted_role g where g.account_id = a.id))
                         order by a.username limit :limit
                        """)
                .param("after", after)
                .param("like", like)
                .param("key", VietnameseText.searchKey(like))
                .param("granted", granted)
                .param("limit", PAGE + 1)
                .query(this::row)
                .list();
    }

    /** Accounts of the agency's people by name; {@code after} is the sort key of the last person shown. */
    List<AccountRow> ofAgency(long agencyId, String text, String state, int page) {
        return jdbc.sql(ROW + """
                         where p.agency_id = :agency and p.search_key like :key
                           and case :state when 'never' then a.enabled and a.one_time and a.last_sign_in is null
                                           when 'disabled' then not a.enabled else true end
                         order by p.sort_key, p.id limit :limit offset :offset
                        """)
                .param("agency", agencyId)
                .param("key", "%" + VietnameseText.searchKey(text).replace("%", "") + "%")
                .param("state", state)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(this::row)
                .list();
    }

    /** Every agency, id to name, for a choice. */
    Map<String, String> agencies() {
        Map<String, String> agencies = new java.util.LinkedHashMap<>();
        jdbc.sql("select id, name from agency order by name")
                .query((row, n) -> agencies.put(row.getString("id"), row.getString("name")))
                .list();
        return agencies;
    }

    private AccountRow row(ResultSet row, int n) throws SQLException {
        Timestamp lastSignIn = row.getTimestamp("last_sign_in");
        return new AccountRow(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getObject("person_id", Long.class),
                row.getObject("agency_id", Long.class),
                row.getString("agency_name"),
                row.getString("unit_name"),
                row.getBoolean("leads_agency"),
                row.getBoolean("enabled"),
                row.getBoolean("one_time"),
                lastSignIn == null ? null : lastSignIn.toInstant(),
                json.readValue(row.getString("grants"), GRANTS));
    }
}

package vn.congtam.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;

/**
 * People of the list of officials for those who read it, the people led for a leader, oneself for everybody; accounts for the
 * administrator. The best match first: whose words begin as typed.
 */
@Component
class PeopleSearch {

    private static final String ICON = "id-badge-2";

    private final JdbcClient jdbc;
    private final Led led;
    private final Clock clock;

    PeopleSearch(JdbcClient jdbc, Led led, Clock clock) {
        this.jdbc = jdbc;
        this.led = led;
        this.clock = clock;
    }

    List<Hit> find(Words words, SearchScope scope, YearMonth month, Window window) {
        return scope.seesAccounts() ? accounts(words, window) : people(words, scope, month, window);
    }

    private List<Hit> people(Words words, SearchScope scope, YearMonth month, Window window) {
        if (!scope.isOfficial() && !scope.seesEverybody() && scope.managed().length == 0) {
            return List.of();
        }
        String code = words.isOne() ? " or lower(p.code) like :code" : "";
        return jdbc.sql("""
                        select f.id, f.agency_id, f.code, f.full_name, a.name as agency_name, coalesce(c.title, '') as title,
                               coalesce(c.unit_name, '') as unit_name, f.listed, f.id = :me as own
                        from (select p.*, :everybody or p.agency_id = any(:managed) as listed,
                                     (' ' || p.search_key) like all(:starts) as begins
                              from person p where (
                        """ + words.in("p.search_key") + code + ") and " + scope.people() + """
                              order by begins desc, p.sort_key, p.id limit :limit offset :offset) f
                        join agency a on a.id = f.agency_id
                        left join lateral (
                            select t.title, u.name as unit_name from post t join unit u on u.id = t.unit_id
                            where t.person_id = f.id and not t.concurrent and :today between t.valid_from and coalesce(t.valid_to, 'infinity')
                            order by t.id limit 1) c on true
                        order by f.begins desc, f.sort_key, f.id
                        """)
                .params(words.values())
                .param("code", words.beginning())
                .param("everybody", scope.seesEverybody())
                .params(scope.values())
                .param("led", led.on(scope.me(), dayIn(month)))
                .param("today", VietnamTime.today(clock))
                .params(window.values())
                .withQueryTimeout(Window.SECONDS)
                .query((row, n) -> person(row))
                .list();
    }

    private static Hit person(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String href = row.getBoolean("listed")
                ? "/agencies/" + row.getLong("agency_id") + "/organization/people/" + id
                : row.getBoolean("own") ? "/results" : "/team-tasks?person=" + id;
        return new Hit(
                row.getString("full_name"),
                List.of(
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("unit_name"),
                        row.getString("agency_name")),
                href,
                ICON);
    }

    private List<Hit> accounts(Words words, Window window) {
        return jdbc.sql("""
                        select a.id, a.username, a.display_name, coalesce(g.name, '') as agency_name
                        from account a left join person p on p.id = a.person_id left join agency g on g.id = p.agency_id
                        where
                        """ + words.in("a.search_key") + """
                        order by (' ' || a.search_key) like all(:starts) desc,
                                 p.sort_key nulls first, a.username limit :limit offset :offset
                        """)
                .params(words.values())
                .params(window.values())
                .withQueryTimeout(Window.SECONDS)
                .query((row, n) -> new Hit(
                        row.getString("display_name"),
                        List.of(row.getString("username"), row.getString("agency_name")),
                        "/admin/accounts/" + row.getLong("id"),
                        "user-cog"))
                .list();
    }

    /** As the pages of a month ask for posts: today within the month, else its nearest day. */
    private LocalDate dayIn(YearMonth month) {
        LocalDate today = VietnamTime.today(clock);
        if (today.isBefore(month.atDay(1))) {
            return month.atDay(1);
        }
        return today.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : today;
    }
}

package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestWeb;

/** Two agencies and somebody of the old one who goes to the fresh one in October 2026, which neither has opened yet. */
final class TwoAgencies {

    final Team old;
    final Team fresh;
    final Official ha;
    final String oldHr;
    final String newHr;
    final String cityHr;
    private final TestTeam teams;
    private final TestWeb web;
    private final JdbcClient jdbc;

    TwoAgencies(TestTeam teams, TestCity city, TestWeb web, JdbcClient jdbc) {
        this.teams = teams;
        this.web = web;
        this.jdbc = jdbc;
        old = teams.team("Lê Thị Thu Hà");
        fresh = teams.team("Phạm Văn Dũng");
        ha = old.member(0);
        oldHr = city.granted("HR", old.agency());
        newHr = city.granted("HR", fresh.agency());
        cityHr = city.granted("CITY_HR", null);
    }

    void open(Team... months) {
        Stream.of(months).forEach(teams::open);
    }

    void close(Team team) {
        jdbc.sql("""
                        insert into closing (period_id, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota, moved,
                            result_hash, audit_digest)
                        select id, now(), 0, 0, 30, 0, 0, 0, 0, 'aaaaaaaa', 'a' from period where agency_id = ?
                        """).param(team.agency()).update();
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where agency_id = ?")
                .param(team.agency())
                .update();
    }

    /** The old agency releases and the fresh one accepts. */
    void move(String day) {
        assertThat(release("TRANSFER", day, "")).hasStatus3xxRedirection();
        assertThat(accept(newHr, fresh, "CT-" + ha.personId())).hasStatus3xxRedirection();
    }

    MvcTestResult release(String kind, String day, String until) {
        return release(oldHr, old, fresh, kind, day, until);
    }

    MvcTestResult release(String by, Team from, Team to, String kind, String day, String until) {
        return web.post(
                by,
                list(from),
                "personId",
                String.valueOf(ha.personId()),
                "kind",
                kind,
                "agencyId",
                String.valueOf(to.agency()),
                "documentNo",
                "45/QĐ-UBND",
                "documentDay",
                "2026-10-01",
                "firstDay",
                day,
                "until",
                until);
    }

    MvcTestResult accept(String by, Team to, String code) {
        return web.post(by, list(to) + "/" + newest() + "/accept", place(to, code));
    }

    /** Where the old agency writes down the return from the newest transfer. */
    String back() {
        return list(old) + "/" + newest() + "/return";
    }

    MvcTestResult takeBack(String address, String day) {
        return web.post(oldHr, address, TestWeb.and(place(old, code(ha)), "firstDay", day, "documentNo", "99/QĐ"));
    }

    private static String[] place(Team team, String code) {
        return new String[] {
            "unitId", String.valueOf(team.unit()), "role", "MEMBER", "title", "Chuyên viên", "code", code
        };
    }

    /** The city says which agency rates, having seen the newest choice. */
    MvcTestResult choose(Team team) {
        return choose(team, "Việc chính ở đó", seen());
    }

    MvcTestResult choose(Team team, String reason, long seen) {
        return choose(cityHr, team.agency(), reason, seen);
    }

    MvcTestResult choose(String by, long agency, String reason, long seen) {
        return web.post(
                by, decides(), "chosen", String.valueOf(agency), "reason", reason, "seen", String.valueOf(seen));
    }

    /** Human resources of the agency say that it does not rate the month for a reason of its own. */
    MvcTestResult setAside(Team team, long sheet) {
        return web.post(
                hr(team), attendance(team) + "/" + sheet + "/not-rated", "month", "2026-10", "reason", "Nghỉ thai sản");
    }

    MvcTestResult rateAgain(Team team, long sheet) {
        return web.post(hr(team), attendance(team) + "/" + sheet + "/rated", "month", "2026-10");
    }

    String hr(Team team) {
        return team.equals(old) ? oldHr : newHr;
    }

    static String list(Team team) {
        return "/agencies/" + team.agency() + "/transfers";
    }

    static String attendance(Team team) {
        return "/agencies/" + team.agency() + "/attendance";
    }

    /** Where the city chooses for the first transfer. */
    String decides() {
        return list(old) + "/" + first() + "/decides";
    }

    long first() {
        return transfer("min");
    }

    long newest() {
        return transfer("max");
    }

    private long transfer(String which) {
        return jdbc.sql("select " + which + "(id) from agency_transfer where person_id = ?")
                .param(ha.personId())
                .query(Long.class)
                .single();
    }

    long seen() {
        return jdbc.sql("select coalesce(max(id), 0) from deciding_agency_choice where person_id = ?")
                .param(ha.personId())
                .query(Long.class)
                .single();
    }

    long sheet(Team team) {
        return jdbc.sql("select id from score_sheet where person_id = ? and agency_id = ?")
                .params(ha.personId(), team.agency())
                .query(Long.class)
                .single();
    }

    String name(Team team) {
        return jdbc.sql("select name from agency where id = ?")
                .param(team.agency())
                .query(String.class)
                .single();
    }

    String code(Official official) {
        return jdbc.sql("select code from person where id = ?")
                .param(official.personId())
                .query(String.class)
                .single();
    }
}

package vn.congtam.exchange.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/** Results go to another system when somebody else than the administrator has allowed it. The clock stands on 20 October 2026. */
@ApplicationTest
class ReleaseTests {

    private static final Pattern TOKEN = Pattern.compile("ct_([a-z0-9]{10})_[A-Za-z0-9_-]{43}");
    private static final String RELEASES = "/data-exchange/releases";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    String admin = "";
    String cityHr = "";
    String name = "";
    String token = "";

    @BeforeEach
    void aRegisteredSystem() {
        admin = city.granted("ADMINISTRATOR", null);
        cityHr = city.granted("CITY_HR", null);
        long agency = city.agency();
        name = "CSDL " + agency;
        token = token(mvc.post()
                .uri("/admin/api-clients")
                .with(city.as(admin))
                .with(csrf())
                .param("name", name)
                .param("contact", "Phòng CNTT")
                .param("agencyId", String.valueOf(agency))
                .param("scopes", "officials:read", "results:read", "changes:read")
                .param("expiresOn", "2027-01-31")
                .exchange());
    }

    @Test
    void rightsAreSaidInWordsWithTheirNamesBesideThem() {
        String[] words = {
            "Đọc kết quả đã công khai", "<code class=\"sub\">results:read</code>", "Đọc thay đổi (đồng bộ)"
        };
        assertThat(get(admin, "/admin/api-clients")).bodyText().contains(words);
        assertThat(get(admin, "/admin/api-clients/" + id())).bodyText().contains(words);
        assertThat(get(cityHr, RELEASES)).bodyText().contains(words);
        assertThat(get(admin, "/admin/api-clients/new"))
                .bodyText()
                .contains("aria-describedby=\"h-RESULTS_READ\"", "id=\"h-RESULTS_READ\">Điểm, xếp loại, thứ hạng");
    }

    @Test
    void cityHrIsToldOfEveryTokenThatWaitsUntilItIsReleased() {
        assertThat(told(cityHr)).isEqualTo(1);
        assertThat(told(admin)).as("could not release it").isZero();
        assertThat(get(cityHr, "/notices")).bodyText().contains(name + " xin đọc kết quả", "Xem và cho phép");
        release(cityHr, key());
        assertThat(told(cityHr)).isZero();

        mvc.post()
                .uri("/admin/api-clients/" + id() + "/token")
                .with(city.as(admin))
                .with(csrf())
                .param("expiresOn", "2027-01-31")
                .exchange();
        assertThat(told(cityHr)).as("another token waits anew").isEqualTo(1);
        mvc.post()
                .uri("/admin/api-clients/" + id() + "/revoke")
                .with(city.as(admin))
                .with(csrf())
                .exchange();
        assertThat(told(cityHr)).isZero();
    }

    private int told(String who) {
        return jdbc.sql("""
                        select count(*)::int from notice n join account a on a.id = n.account_id or a.person_id = n.person_id
                        where a.username = ? and n.kind = 'CONNECTION_WAITS' and n.subject_id = ? and n.read_at is null
                          and n.link = '/data-exchange/releases'
                        """).params(who, id()).query(Integer.class).single();
    }

    @Test
    void theAdministratorsTokenReadsNoResultsUntilTheCityAllowsIt() {
        assertThat(call("/api/v1/officials")).hasStatusOk();
        assertThat(call("/api/v1/results?month=2026-09")).hasStatus(403);
        assertThat(call("/api/v1/changes")).as("the feed would go past results").hasStatus(403);
        assertThat(get(admin, "/admin/api-clients/" + id())).bodyText().contains("Chờ nhân sự thành phố");
        assertThat(get(admin, RELEASES)).hasStatus(404);
        assertThat(release(admin, key())).hasStatus(404);

        assertThat(get(cityHr, "/data-exchange")).bodyText().contains(RELEASES);
        assertThat(get(cityHr, RELEASES)).bodyText().contains(name, "Cho phép…");
        assertThat(release(cityHr, key())).hasStatus3xxRedirection();

        assertThat(call("/api/v1/results?month=2026-09")).hasStatusOk();
        assertThat(call("/api/v1/changes")).hasStatusOk();
        assertThat(release(cityHr, key())).hasStatus(409);
        assertThat(get(cityHr, RELEASES)).hasStatusOk();
        assertThat(jdbc.sql(
                                "select action from audit_event where subject_type = 'api_client' and subject_id = ? order by id")
                        .param(id())
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("api-client.registered", "api-client.released");
    }

    @Test
    void anotherTokenWaitsAnew() {
        String looked = key();
        assertThat(release(cityHr, looked)).hasStatus3xxRedirection();
        token = token(mvc.post()
                .uri("/admin/api-clients/" + id() + "/token")
                .with(city.as(admin))
                .with(csrf())
                .param("expiresOn", "2027-01-31")
                .exchange());

        assertThat(call("/api/v1/results?month=2026-09")).hasStatus(403);
        assertThat(release(cityHr, looked)).as("a token that nobody looked at").hasStatus(409);
        assertThat(release(cityHr, key())).hasStatus3xxRedirection();
        assertThat(call("/api/v1/results?month=2026-09")).hasStatusOk();
    }

    @Test
    void whoAdministersDoesNotAllowIt() {
        long account = jdbc.sql("select id from account where username = ?")
                .param(admin)
                .query(Long.class)
                .single();
        city.grant(account, "CITY_HR", null);

        assertThat(get(admin, RELEASES)).hasStatus(404);
        assertThat(release(admin, key())).hasStatus(404);
    }

    private long id() {
        return jdbc.sql("select id from api_client where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private String key() {
        Matcher parts = TOKEN.matcher(token);
        assertThat(parts.matches()).isTrue();
        return parts.group(1);
    }

    private MvcTestResult get(String reader, String address) {
        return mvc.get().uri(address).with(city.as(reader)).exchange();
    }

    private MvcTestResult release(String by, String tokenKey) {
        return mvc.post()
                .uri(RELEASES + "/" + id())
                .with(city.as(by))
                .with(csrf())
                .param("tokenKey", tokenKey)
                .exchange();
    }

    private MvcTestResult call(String address) {
        return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }

    private static String token(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        Matcher found = TOKEN.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}

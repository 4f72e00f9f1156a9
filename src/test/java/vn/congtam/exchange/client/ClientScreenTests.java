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

/** The clock stands on 20 October 2026. */
@ApplicationTest
class ClientScreenTests {

    private static final Pattern TOKEN = Pattern.compile("ct_[a-z0-9]{10}_[A-Za-z0-9_-]{43}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    String admin = "";
    String name = "";
    long agency;

    @BeforeEach
    void administrator() {
        admin = city.granted("ADMINISTRATOR", null);
        agency = city.agency();
        name = "QLVB " + agency;
    }

    @Test
    void theTokenIsShownOnceWorksAndIsKeptAsAHashOnly() {
        String token = register();
        assertThat(call(token)).hasStatusOk();
        assertThat(page()).bodyText().doesNotContain(token).contains(token.substring(0, 13), "officials:read");
        assertThat(jdbc.sql("select count(*) from api_client c where c::text like '%' || ? || '%'")
                        .param(token.substring(14))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_event e where e::text like '%' || ? || '%'")
                        .param(token.substring(14))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(actions()).containsExactly("api-client.registered");
        assertThat(page()).bodyText().contains("GET /api/v1/officials");
    }

    @Test
    void aNewTokenEndsTheOldOneAndRevocationEndsAll() {
        String old = register();
        String token = token(act("token", "expiresOn", "2027-01-31"));
        assertThat(call(old)).hasStatus(401);
        assertThat(call(token)).hasStatusOk();

        assertThat(act("revoke")).hasStatus3xxRedirection();
        assertThat(call(token)).hasStatus(401);
        assertThat(act("token", "expiresOn", "2027-01-31"))
                .hasStatus(409)
                .bodyText()
                .contains("đã bị thu hồi");
        assertThat(act("end", "expiresOn", "2027-01-31")).hasStatus(409);
        assertThat(page()).bodyText().contains("chỉ xem").doesNotContain("/token\"", "/revoke\"");
        assertThat(actions()).containsExactly("api-client.registered", "api-client.renewed", "api-client.revoked");
    }

    @Test
    void aTokenEndsWithinAYear() {
        register();
        for (String day : new String[] {"2027-10-20", "2026-10-19", "x", ""}) {
            assertThat(act("end", "expiresOn", day))
                    .as(day)
                    .hasStatus(422)
                    .bodyText()
                    .contains("19/10/2027");
        }
        assertThat(act("end", "expiresOn", "2027-10-19")).hasStatus3xxRedirection();
        assertThat(page()).bodyText().contains("19/10/2027");
        assertThat(actions()).containsExactly("api-client.registered", "api-client.extended");
    }

    @Test
    void whatIsMissingIsNamedAndNobodyGetsTheWholeCityByOmission() {
        assertThat(post(
                        "/admin/api-clients",
                        "name",
                        name,
                        "contact",
                        "A",
                        "agencyId",
                        "",
                        "scopes",
                        "officials:read",
                        "expiresOn",
                        "2027-01-31"))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn cơ quan hoặc toàn thành phố", "value=\"" + name + "\"", "checked");
        assertThat(post(
                        "/admin/api-clients",
                        "name",
                        name,
                        "contact",
                        "A",
                        "agencyId",
                        "city",
                        "scopes",
                        "all:write",
                        "expiresOn",
                        "2027-01-31"))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn ít nhất một quyền");
        assertThat(post("/admin/api-clients", "agencyId", "999999999", "expiresOn", "2029-01-31"))
                .hasStatus(422);
        register();
        assertThat(post(
                        "/admin/api-clients",
                        "name",
                        name,
                        "contact",
                        "A",
                        "agencyId",
                        "city",
                        "scopes",
                        "officials:read",
                        "expiresOn",
                        "2027-01-31"))
                .hasStatus(409);
        assertThat(mvc.get().uri("/admin/api-clients").with(city.as(admin)))
                .bodyText()
                .contains(name);
        assertThat(mvc.get().uri("/admin/api-clients/new").with(city.as(admin))).hasStatusOk();
    }

    @Test
    void theAdministratorFindsEveryActInTheLog() {
        register();
        act("revoke");
        assertThat(mvc.get().uri("/admin/audit").with(city.as(admin)))
                .bodyText()
                .contains("Đăng ký hệ thống kết nối", "Thu hồi hệ thống kết nối");
    }

    @Test
    void theDatabaseKeepsRightsAndRevocation() {
        register();
        for (String change : new String[] {
            "scopes = '{tasks:write}'", "agency_id = null", "expires_at = expires_at + interval '2 years'"
        }) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> jdbc.sql("update api_client set " + change + " where id = " + id())
                                    .update()))
                    .as(change)
                    .isNotNull();
        }
    }

    private String register() {
        return token(post(
                "/admin/api-clients",
                "name",
                name,
                "contact",
                "Phòng CNTT",
                "agencyId",
                String.valueOf(agency),
                "scopes",
                "officials:read",
                "expiresOn",
                "2027-01-31"));
    }

    private static String token(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        Matcher token = TOKEN.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private long id() {
        return jdbc.sql("select id from api_client where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private java.util.List<String> actions() {
        return jdbc.sql(
                        "select action from audit_event where subject_type = 'api_client' and subject_id = ? order by id")
                .param(id())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private MvcTestResult page() {
        return mvc.get().uri("/admin/api-clients/" + id()).with(city.as(admin)).exchange();
    }

    private MvcTestResult act(String verb, String... fields) {
        return post("/admin/api-clients/" + id() + "/" + verb, fields);
    }

    private MvcTestResult call(String token) {
        return mvc.get()
                .uri("/api/v1/officials")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(city.as(admin)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

package vn.congtam.exchange.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.congtam.exchange.ApiScope;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/** Every call of the interface, asked with every scope alone: exactly one opens it. */
@ApplicationTest
class ApiScopeTests {

    private static final Map<String, ApiScope> TABLE = Map.of(
            "GET /api/v1/officials", ApiScope.OFFICIALS_READ,
            "GET /api/v1/officials/{officialId}", ApiScope.OFFICIALS_READ,
            "GET /api/v1/posts", ApiScope.POSTS_READ,
            "GET /api/v1/tasks", ApiScope.TASKS_READ,
            "PUT /api/v1/tasks/{source}/{number}", ApiScope.TASKS_WRITE,
            "GET /api/v1/results", ApiScope.RESULTS_READ,
            "GET /api/v1/rollups", ApiScope.ROLLUPS_READ,
            "GET /api/v1/changes", ApiScope.CHANGES_READ,
            "POST /api/v1/changes/acknowledgement", ApiScope.CHANGES_READ,
            "POST /api/v1/changes/restart", ApiScope.CHANGES_READ);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    long agency;
    String official = "";

    @BeforeEach
    void agency() {
        agency = city.agency();
        official = city.official(agency, city.unit(agency, "Văn phòng"), "MEMBER", "Trần Văn Bình")
                .username();
    }

    @Test
    void everyCallNeedsItsOneScope() {
        List<String> faults = new ArrayList<>();
        for (ApiScope scope : ApiScope.values()) {
            Registered client = TestClients.register(jdbc, agency, scope.code());
            for (String handler : handlers()) {
                int status = call(handler, client).getResponse().getStatus();
                boolean open = status != 401 && status != 403;
                if (open != (TABLE.get(handler) == scope) || status >= 500) {
                    faults.add(handler + " with " + scope.code() + ": " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyHandlerOfTheInterfaceIsInTheTable() {
        assertThat(handlers()).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void withoutTokenNobodyGetsInWhateverSessionThereIs() {
        assertThat(mvc.get().uri("/api/v1/officials"))
                .hasStatus(401)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"congtam\"");
        assertThat(mvc.get().uri("/api/v1/officials").with(city.as(official)))
                .hasStatus(403)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri(URI.create("/%61pi/v1/officials")).with(city.as(official)))
                .hasStatus(403);
    }

    @Test
    void whatIsInNoScopeIsDeniedToEveryToken() {
        Registered all = TestClients.register(
                jdbc,
                null,
                Set.of(ApiScope.values()).stream().map(ApiScope::code).toArray(String[]::new));
        assertThat(mvc.get().uri("/api/v1/anything").with(all.bearer())).hasStatus(403);
        assertThat(mvc.post().uri("/api/v1/scoring/preview").with(all.bearer())).hasStatus(403);
        assertThat(mvc.delete().uri("/api/v1/officials").with(all.bearer())).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/openapi").with(all.bearer())).hasStatusOk();
    }

    @Test
    void revokedAndExpiredTokensAreRefusedAtTheNextCall() {
        Registered revoked = TestClients.register(jdbc, agency, "officials:read");
        Registered expired = TestClients.register(jdbc, agency, "officials:read");
        assertThat(get(revoked, "/api/v1/officials")).hasStatusOk();
        assertThat(get(expired, "/api/v1/officials")).hasStatusOk();

        jdbc.sql("update api_client set revoked_at = now(), revoked_by = created_by where id = ?")
                .param(revoked.id())
                .update();
        jdbc.sql("update api_client set expires_at = timestamptz '2026-10-20 09:00+07' where id = ?")
                .param(expired.id())
                .update();

        assertThat(get(revoked, "/api/v1/officials")).hasStatus(401);
        assertThat(get(expired, "/api/v1/officials")).hasStatus(401);
    }

    @Test
    void errorsSpeakTheLanguageThatTheCallerAccepts() {
        Registered client = TestClients.register(jdbc, agency, "results:read");
        assertThat(get(client, "/api/v1/results")).hasStatus(422).bodyText().contains("Cho biết tháng");
        assertThat(mvc.get()
                        .uri("/api/v1/results")
                        .header("Accept-Language", "en-GB,en;q=0.8")
                        .with(client.bearer()))
                .hasStatus(422)
                .bodyText()
                .contains("Name a month");
        assertThat(mvc.get()
                        .uri("/api/v1/tasks")
                        .header("Accept-Language", "en")
                        .with(client.bearer()))
                .hasStatus(403)
                .bodyText()
                .contains("may not use this call");
        assertThat(get(client, "/api/v1/results?month=2026-13")).hasStatus(400);
        assertThat(mvc.get()
                        .uri("/api/v1/results")
                        .header("Accept-Language", ";;q")
                        .with(client.bearer()))
                .hasStatus(422)
                .bodyText()
                .contains("Cho biết tháng");
    }

    @Test
    void everyCallLeavesOneRowWithoutTheToken() {
        Registered client = TestClients.register(jdbc, agency, "officials:read");
        get(client, "/api/v1/officials?limit=1&access_token=" + client.token());
        get(client, "/api/v1/posts");

        List<String> rows = jdbc.sql(
                        "select method || ' ' || endpoint || '?' || query || ' ' || status || ' ' || row_count from api_call where client_id = ? order by id")
                .param(client.id())
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(rows).containsExactly("GET /api/v1/officials?limit=1 200 1", "GET /api/v1/posts? 403 0");
        assertThat(jdbc.sql("select count(*) from api_call where api_call::text like '%' || ? || '%'")
                        .param(client.token())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> jdbc.sql("delete from api_call where client_id = ?")
                                .param(client.id())
                                .update()))
                .isNotNull();
    }

    private MvcTestResult get(Registered client, String address) {
        return mvc.get().uri(address).with(client.bearer()).exchange();
    }

    private MvcTestResult call(String handler, Registered client) {
        String[] words = handler.split(" ");
        return mvc.method(HttpMethod.valueOf(words[0]))
                .uri(URI.create(words[1].replaceAll("\\{[^}]+}", "1")))
                .with(client.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
    }

    private Set<String> handlers() {
        Set<String> handlers = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().getPackageName().startsWith("vn.congtam.exchange")
                        && method.getBeanType().isAnnotationPresent(RestController.class)) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> info.getPatternValues().forEach(p -> handlers.add(verb + " " + p)));
                }
            });
        }
        return handlers;
    }
}

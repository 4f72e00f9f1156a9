package vn.congtam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congtam.support.TestDatabase;

/** An empty installation behind a real server: first set-up, and the headers of answers that never reach a handler. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class InstallationTests {

    private static final Pattern TOKEN = Pattern.compile("one-time setup token: (\\S+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void emptyDatabase(DynamicPropertyRegistry properties) {
        String url = TestDatabase.freshUrl();
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.flyway.url", () -> url);
        properties.add("spring.datasource.hikari.maximum-pool-size", () -> "4");
        properties.add("CONGTAM_TRUSTED_PROXIES", () -> "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
    }

    @Test
    void firstAdministratorComesFromTheTokenInTheLogAndTheDoorCloses(CapturedOutput log) throws Exception {
        Matcher token = TOKEN.matcher(log.getAll());
        assertThat(token.find()).isTrue();
        assertThat(jdbc.sql("select token_hash from setup_token")
                        .query(String.class)
                        .single())
                .isNotEqualTo(token.group(1));
        assertThat(setUp("wrong-token", "sông hồng mùa thu")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("chưa đúng hoặc đã hết hiệu lực", "lần khởi động gần nhất");
        });
        assertThat(setUp(token.group(1), "ngắn").statusCode()).isEqualTo(422);
        assertThat(setUp(token.group(1), "sông hồng mùa thu").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/sign-in?ready"));
        assertThat(get("/setup").statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from setup_token")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
        HttpResponse<String> signedIn =
                post("/sign-in", "/sign-in", "username", "quantri", "password", "sông hồng mùa thu");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(get("/admin/accounts").body()).contains("quantri");
    }

    @Test
    void everyAnswerCarriesTheSafetyHeaders() throws Exception {
        for (String path : List.of(
                "/sign-in",
                "/",
                "/css/app.css",
                "/css/no-such-file.css",
                "/no/such/page",
                "/a;b=c",
                "/sign-in//x",
                "/error",
                "/actuator/health",
                "/display?size=ap&back=/sign-in")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            boolean file = answer.statusCode() == 200 && path.startsWith("/css/");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(cache -> assertThat(cache).contains(file ? "max-age" : "no-store"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void requestsThatTheServerItselfRefusesGetAPlainPageWithTheSafetyHeaders() throws Exception {
        for (String request : List.of(
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close",
                "G{T / HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/9.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: a b")) {
            String answer = raw(request);
            assertThat(answer)
                    .as(request)
                    .startsWith("HTTP/1.1 ")
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("X-Frame-Options: DENY")
                    .contains("Referrer-Policy: same-origin")
                    .contains("Cross-Origin-Opener-Policy: same-origin")
                    .contains("Cache-Control: no-store")
                    .contains("Chưa thực hiện được")
                    .doesNotContain("Tomcat", "Exception");
        }
    }

    @Test
    void behindTlsTheCookieIsBoundToTheHostAndTheBrowserStaysOnTls() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/sign-in"))
                .header("X-Forwarded-Proto", "https")
                .build();
        HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-congtam=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    private HttpResponse<String> setUp(String token, String password) throws IOException, InterruptedException {
        return post(
                "/setup",
                "/setup",
                "token",
                token,
                "username",
                "quantri",
                "displayName",
                "Quản trị",
                "password",
                password,
                "repeated",
                password);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String page, String path, String... namesAndValues)
            throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get(page).body());
        assertThat(csrf.find()).isTrue();
        StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append('&').append(namesAndValues[i]).append('=');
            body.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}

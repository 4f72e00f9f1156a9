package vn.congtam.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.audit.AuditTrail;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.exchange.PublishedMonth;
import vn.congtam.exchange.PublishedYear;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.exchange.gate.ApiTokens;
import vn.congtam.ranking.Audience;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rollup.rating.YearClosing;
import vn.congtam.shared.Refused;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;

/** Against a server on this machine, which only this test's settings allow. The clock stands on 20 October 2026, 09:00. */
@ApplicationTest
class WebhookTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    Addresses addresses;

    @Autowired
    MessageSource messages;

    @Autowired
    JsonMapper json;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AuditTrail audit;

    @Autowired
    MonthClosing closing;

    @Autowired
    YearClosing years;

    @Autowired
    Targets productionTargets;

    @Autowired
    TestClock clock;

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private final List<WebhookWorker> workers = new ArrayList<>();
    HttpServer server;
    Webhooks webhooks;
    Official official;
    Registered client;

    private record Taken(String path, String event, String delivery, String signature, String body) {}

    @BeforeEach
    void server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        use(settings("127.0.0.0/8"), InetAddress::getAllByName);
        jdbc.sql("update api_delivery set status = 'SKIPPED' where status = 'WAITING'")
                .update();
        jdbc.sql("update api_webhook set enabled = false").update();
        long agency = city.agency();
        official = city.official(agency, city.unit(agency, "Văn phòng"), "MEMBER", "Trần Văn Bình");
        client = TestClients.register(jdbc, agency, "results:read");
    }

    /** Sends with these settings and name servers from now on. */
    private void use(ExchangeProperties local, Names names) {
        Targets targets = new Targets(local, names);
        WebhookSender sender = new WebhookSender(outbox, targets, local, messages, json, clock);
        webhooks = new Webhooks(jdbc, targets, outbox, sender, addresses, tokens, audit, clock);
        workers.add(new WebhookWorker(outbox, addresses, sender, local));
    }

    @AfterEach
    void stop() {
        workers.forEach(WebhookWorker::destroy);
        server.stop(0);
        clock.reset();
    }

    @Test
    void aPublishedMonthIsToldOnceWithASignatureThatHolds() throws Exception {
        String secret = webhooks.set(client.id(), url());
        PublishedMonth month = PublishedMonth.closed(jdbc, official, YearMonth.of(2026, 9), "91.75");
        assertThat(send()).isZero();
        closing.publish(month.period, Audience.AGENCY, null);

        assertThat(send()).isEqualTo(1);
        assertThat(send()).isZero();
        Taken message = taken.getFirst();
        assertThat(taken).hasSize(1);
        assertThat(message.path()).isEqualTo("/hook?from=congtam");
        assertThat(message.event()).isEqualTo("month.published");
        assertThat(message.body())
                .contains("\"month\":\"2026-09\"", "\"version\":1", "\"agencyId\":" + official.agencyId())
                .doesNotContain("91.75", "Trần");
        long at = Instant.parse("2026-10-20T02:00:00Z").getEpochSecond();
        assertThat(message.signature()).isEqualTo("t=" + at + ",v1=" + hmac(secret, at + "." + message.body()));
        assertThat(webhooks.deliveries(client.id()).getFirst().status()).isEqualTo("SENT");
    }

    @Test
    void aPublishedYearIsToldToThoseWhoMayReadRollups() {
        Registered reader = TestClients.register(jdbc, official.agencyId(), "rollups:read");
        webhooks.set(client.id(), url());
        webhooks.set(reader.id(), url());
        years.publish(PublishedYear.closed(jdbc, official, 2025), Audience.AGENCY, null);

        assertThat(send()).isEqualTo(1);
        assertThat(webhooks.deliveries(client.id())).isEmpty();
        assertThat(taken.getFirst().event()).isEqualTo("year.published");
        assertThat(taken.getFirst().body())
                .contains("\"year\":2025", "\"agencyId\":" + official.agencyId())
                .doesNotContain("91.5", "Trần", "month");
        assertThat(mvc.get()
                        .uri("/admin/api-clients/" + reader.id())
                        .with(city.as(city.granted("ADMINISTRATOR", null))))
                .bodyText()
                .contains("Công khai năm", ", 2025");
    }

    @Test
    void onlyClientsThatMayReadTheAgencysResultsAreTold() {
        Registered elsewhere = TestClients.register(jdbc, city.agency(), "results:read");
        Registered whole = TestClients.register(jdbc, null, "results:read");
        Registered blind = TestClients.register(jdbc, official.agencyId(), "officials:read");
        webhooks.set(client.id(), url());
        webhooks.set(elsewhere.id(), url());
        webhooks.set(whole.id(), url());
        assertThatThrownBy(() -> webhooks.set(blind.id(), url())).isInstanceOf(Refused.class);
        closing.publish(
                PublishedMonth.closed(jdbc, official, YearMonth.of(2026, 9), "80").period, Audience.AGENCY, null);
        assertThat(webhooks.deliveries(client.id())).hasSize(1);
        assertThat(webhooks.deliveries(whole.id())).hasSize(1);
        assertThat(webhooks.deliveries(elsewhere.id())).isEmpty();
    }

    @Test
    void whatIsNotAcceptedIsTriedAgainLaterAndLaterAndGivenUp() {
        publish();
        answer = 503;
        assertThat(send()).isZero();
        assertThat(row().status()).isEqualTo("WAITING");
        assertThat(row().lastStatus()).isEqualTo(503);
        assertThat(send()).as("before the pause is over").isZero();
        assertThat(taken).hasSize(1);
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 1));
        send();
        assertThat(taken).hasSize(2);
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 2));
        send();
        assertThat(taken).as("the second pause is twice as long").hasSize(2);
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 3));
        send();
        assertThat(row().status()).as("after three tries").isEqualTo("FAILED");
        assertThat(taken.stream().map(Taken::delivery).distinct()).hasSize(1);

        answer = 200;
        assertThat(webhooks.retry(client.id(), row().id())).isTrue();
        assertThat(row().status()).isEqualTo("SENT");
    }

    @Test
    void redirectsAndDeadServersAreFailures() {
        publish();
        answer = 302;
        send();
        assertThat(row().status()).isEqualTo("WAITING");
        assertThat(row().lastStatus()).isEqualTo(302);
        assertThat(taken).as("nobody follows").hasSize(1);
        server.stop(0);
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 1));
        send();
        assertThat(row().lastStatus()).isNull();
        assertThat(row().lastError()).isNotBlank();
    }

    @Test
    void aServerThatNeverAnswersHoldsNothingUp() throws IOException {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Target target =
                    new Target("localhost", silent.getLocalPort(), false, "/", InetAddress.getLoopbackAddress());
            long start = System.nanoTime();
            assertThatThrownBy(() -> PinnedPost.send(target, java.util.Map.of(), new byte[0], Duration.ofMillis(300)))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void twoNodesSendAMessageOnce() {
        publish();
        for (int i = 0; i < 3; i++) {
            use(settings("127.0.0.0/8"), InetAddress::getAllByName);
        }
        List<Future<Integer>> lines = new ArrayList<>();
        workers.forEach(node -> lines.addAll(node.look()));
        lines.forEach(WebhookTests::get);
        assertThat(taken).hasSize(1);
    }

    /** Two messages to one address come one after the other, whoever sends them. */
    @Test
    void anAddressIsSentToByOneNodeAtATime() {
        publish();
        Claim claim = addresses.claim().orElseThrow();
        assertThat(addresses.claim()).as("held by the other node").isEmpty();
        assertThat(send()).isZero();
        jdbc.sql("update api_webhook set leased_until = now() - interval '1 second' where client_id = ?")
                .param(client.id())
                .update();
        assertThat(addresses.keep(claim)).as("the lease is over").isFalse();
        assertThat(send()).as("taken over").isEqualTo(1);
    }

    @Test
    void anAddressThatIsSlowHoldsUpNoOther() throws Exception {
        publish();
        Registered other = TestClients.register(jdbc, official.agencyId(), "results:read");
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            webhooks.set(other.id(), "http://127.0.0.1:" + silent.getLocalPort() + "/never");
            jdbc.sql("""
                            insert into api_delivery (client_id, event, agency_id, month, result_version, occurred_at, next_attempt_at)
                            select ?, event, agency_id, month, result_version, occurred_at, occurred_at - interval '1 hour' from api_delivery
                            where client_id = ?
                            """).params(other.id(), client.id()).update();
            List<Future<Integer>> lines = workers.getFirst().look();
            long start = System.nanoTime();
            while (taken.isEmpty()
                    && Duration.ofNanos(System.nanoTime() - start).toSeconds() < 4) {
                Thread.sleep(20);
            }
            assertThat(taken).as("sent while the other one is still silent").hasSize(1);
            lines.forEach(WebhookTests::get);
        }
        assertThat(webhooks.deliveries(other.id()).getFirst().status()).isEqualTo("WAITING");
        assertThat(webhooks.find(other.id()).orElseThrow().failures()).isEqualTo(1);
    }

    @Test
    void anAddressThatFailsAgainAndAgainIsPausedAndSaysTheWayOut() {
        use(settings("127.0.0.0/8", 50), InetAddress::getAllByName);
        publish();
        answer = 503;
        for (int i = 1; i <= 10; i++) {
            assertThat(webhooks.find(client.id()).orElseThrow().pausedAt()).isNull();
            clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 0).plusHours(7L * i));
            send();
        }
        assertThat(taken).hasSize(10);
        assertThat(webhooks.find(client.id()).orElseThrow().pausedAt()).isNotNull();
        clock.setTo(LocalDateTime.of(2026, 10, 30, 9, 0));
        send();
        assertThat(taken).as("nothing while it is paused").hasSize(10);
        assertThat(row().status()).as("nothing is lost").isEqualTo("WAITING");

        String admin = city.granted("ADMINISTRATOR", null);
        String address = "/admin/api-clients/" + client.id();
        assertThat(mvc.get().uri(address).with(city.as(admin))).bodyText().contains("10 lần liền", "Gửi tiếp");
        assertThat(mvc.get().uri("/data-exchange").with(city.as(city.granted("CITY_HR", null))))
                .bodyText()
                .contains("Tạm dừng gửi tin", client.name(), "quản trị hệ thống mở lại");
        answer = 204;
        assertThat(mvc.post()
                        .uri(address + "/webhook/resume")
                        .with(city.as(admin))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri(address + "/webhook/resume")
                        .with(city.as(admin))
                        .with(csrf()))
                .hasStatus(409);
        assertThat(send()).isEqualTo(1);
        assertThat(row().status()).isEqualTo("SENT");
    }

    @Test
    void administratorsAndCityHrAreToldOfAPauseAndATestThatIsAcceptedEndsIt() {
        String admin = city.granted("ADMINISTRATOR", null);
        String cityHr = city.granted("CITY_HR", null);
        webhooks.set(client.id(), url());
        for (int i = 0; i < 10; i++) {
            addresses.failed(client.id());
        }
        assertThat(links(admin)).containsExactly("/admin/api-clients/" + client.id());
        assertThat(links(cityHr)).containsExactly("/data-exchange");
        assertThat(webhooks.test(client.id())).isTrue();
        assertThat(webhooks.find(client.id()).orElseThrow().pausedAt()).isNull();
        assertThat(links(admin)).isEmpty();
        assertThat(links(cityHr)).isEmpty();
        assertThat(jdbc.sql("""
                                select action from audit_event
                                where subject_type = 'api_client' and subject_id = ? and agency_id = ? and action ~ 'webhook(Paused|Resumed)'
                                order by id
                                """)
                        .params(client.id(), official.agencyId())
                        .query((row, n) -> row.getString(1))
                        .list())
                .as("in the log of the client's agency")
                .containsExactly("api-client.webhookPaused", "api-client.webhookResumed");
    }

    /** Another node may still be sending it; the lease of a message ends five minutes after its try began. */
    @Test
    void resumingLeavesAMessageThatIsOnItsWayAlone() {
        publish();
        Claim claim = addresses.claim().orElseThrow();
        Delivery underway = outbox.take(claim).orElseThrow();
        addresses.release(claim, true);
        for (int i = 0; i < 10; i++) {
            addresses.failed(client.id());
        }
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 2));
        webhooks.resume(client.id());
        assertThat(send()).as("still on its way").isZero();
        assertThat(taken).isEmpty();
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 5));
        assertThat(send()).as("its node died").isEqualTo(1);
        assertThat(taken).extracting(Taken::delivery).containsExactly(String.valueOf(underway.id()));
    }

    @Test
    void resumingGoesOnWithAMessageThatFailedAsSoonAsItsTryMustBeOver() {
        use(settings("127.0.0.0/8", 50), InetAddress::getAllByName);
        publish();
        answer = 503;
        send();
        for (int i = 0; i < 10; i++) {
            addresses.failed(client.id());
        }
        jdbc.sql(
                        "update api_delivery set next_attempt_at = next_attempt_at + interval '6 hours' where client_id = ? and status = 'WAITING'")
                .param(client.id())
                .update();
        answer = 204;
        webhooks.resume(client.id());
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 5));
        assertThat(send()).isEqualTo(1);
    }

    private List<String> links(String who) {
        return jdbc.sql("""
                        select n.link from notice n join account a on a.id = n.account_id or a.person_id = n.person_id
                        where a.username = ? and n.kind = 'CONNECTION_PAUSED' and n.subject_id = ? and n.read_at is null
                        """)
                .params(who, client.id())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** A message that is refused again and again does not hold up those behind it. */
    @Test
    void oneMessageThatIsNotAcceptedHoldsUpNoOther() {
        publish();
        answer = 422;
        send();
        answer = 204;
        closing.publish(
                PublishedMonth.closed(jdbc, official, YearMonth.of(2026, 8), "80").period, Audience.AGENCY, null);
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 1));
        assertThat(send()).isEqualTo(2);
        assertThat(webhooks.find(client.id()).orElseThrow().failures()).isZero();
    }

    /** The name leads elsewhere after the address was entered. */
    @Test
    void aNameThatTurnsToAPrivateAddressGetsNothing() {
        use(settings("203.0.114.0/24"), host -> new InetAddress[] {InetAddress.ofLiteral("203.0.114.1")});
        publish();
        use(settings("203.0.114.0/24"), host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
        assertThat(send()).isZero();
        assertThat(taken).isEmpty();
        assertThat(row().lastError()).contains("mạng nội bộ");

        Targets both = new Targets(settings("10.20.0.0/16"), host ->
                new InetAddress[] {InetAddress.ofLiteral("203.0.114.1"), InetAddress.ofLiteral("10.0.0.1")});
        assertThatThrownBy(() -> both.check("https://example.test/")).isInstanceOf(Refused.class);
    }

    /** No second look-up between the check and the connection. */
    @Test
    void theConnectionGoesToTheVeryAddressThatWasChecked() {
        List<String> asked = new CopyOnWriteArrayList<>();
        use(settings("127.0.0.0/8"), host -> {
            asked.add(host);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        webhooks.set(
                client.id(), "http://hook.example.test:" + server.getAddress().getPort() + "/in");
        asked.clear();
        assertThat(webhooks.test(client.id())).isTrue();
        assertThat(asked).containsExactly("hook.example.test");
        assertThat(taken.getFirst().path()).isEqualTo("/in");
    }

    @Test
    void aNameServerThatNeverAnswersHoldsNothingUp() {
        Names never = Names.bounded(
                host -> {
                    LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
                    return new InetAddress[0];
                },
                Duration.ofMillis(200));
        long start = System.nanoTime();
        assertThatThrownBy(() -> never.addresses("example.test")).isInstanceOf(java.net.UnknownHostException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aRevokedClientIsToldNothingMore() {
        publish();
        jdbc.sql("update api_client set revoked_at = now(), revoked_by = created_by where id = ?")
                .param(client.id())
                .update();
        send();
        assertThat(taken).isEmpty();
        assertThat(row().status()).isEqualTo("SKIPPED");
    }

    @Test
    void aTestMessageGoesOutAtOnceAndIsNotRepeated() {
        webhooks.set(client.id(), url());
        assertThat(webhooks.test(client.id())).isTrue();
        assertThat(taken.getFirst().event()).isEqualTo("test");
        answer = 500;
        assertThat(webhooks.test(client.id())).isFalse();
        assertThat(row().status()).isEqualTo("FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "ftp://example.org/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://10.1.2.3/",
                "https://192.168.1.1/",
                "https://172.20.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://user:secret@203.0.114.1/",
                "https://203.0.114.1/a b",
                "https://203.0.114.1/#part",
                "https://203.0.114.1/\r\nX: y",
                "https://2130706433/",
                "https://",
                "hook"
            })
    void noMessageGoesIntoPrivateNetworksOrWithoutTls(String url) {
        assertThatThrownBy(() -> productionTargets.check(url)).isInstanceOf(Refused.class);
    }

    @Test
    void publicAddressesAndNetworksOfOnesOwnAreTaken() {
        assertThat(productionTargets.check("https://203.0.114.1:8443/hook?a=1").authority())
                .isEqualTo("203.0.114.1:8443");
        Targets own = new Targets(settings("10.20.0.0/16"));
        assertThat(own.check("https://10.20.3.4/hook").address().getHostAddress())
                .isEqualTo("10.20.3.4");
        assertThatThrownBy(() -> own.check("https://10.21.3.4/hook")).isInstanceOf(Refused.class);
    }

    @Test
    void theScreenRefusesAPrivateAddressAndKeepsWhatWasTyped() {
        String admin = city.granted("ADMINISTRATOR", null);
        assertThat(mvc.post()
                        .uri("/admin/api-clients/" + client.id() + "/webhook")
                        .with(city.as(admin))
                        .with(csrf())
                        .param("url", "https://10.0.0.5/hook"))
                .hasStatus(422)
                .bodyText()
                .contains("mạng nội bộ", "value=\"https://10.0.0.5/hook\"");
        assertThat(mvc.post()
                        .uri("/admin/api-clients/" + client.id() + "/webhook")
                        .with(city.as(admin))
                        .with(csrf())
                        .param("url", "https://203.0.114.1/hook"))
                .hasStatusOk()
                .bodyText()
                .contains("Khóa ký tin");
    }

    private void publish() {
        webhooks.set(client.id(), url());
        closing.publish(
                PublishedMonth.closed(jdbc, official, YearMonth.of(2026, 9), "80").period, Audience.AGENCY, null);
    }

    private DeliveryRow row() {
        return webhooks.deliveries(client.id()).getFirst();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?from=congtam";
    }

    /** Lets the newest node send all that is due. */
    private int send() {
        return workers.getLast().look().stream().mapToInt(WebhookTests::get).sum();
    }

    private static int get(Future<Integer> line) {
        try {
            return line.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ExchangeProperties settings(String network) {
        return settings(network, 3);
    }

    private static ExchangeProperties settings(String network, int attempts) {
        return new ExchangeProperties(
                120,
                10,
                60,
                5,
                new ExchangeProperties.Webhook(
                        true,
                        List.of(network),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1),
                        Duration.ofHours(6),
                        attempts,
                        10,
                        4),
                new ExchangeProperties.Keep(730, 90, 400));
    }

    private void take(HttpExchange exchange) throws IOException {
        taken.add(new Taken(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("X-Congtam-Event"),
                exchange.getRequestHeaders().getFirst("X-Congtam-Delivery"),
                exchange.getRequestHeaders().getFirst("X-Congtam-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (answer == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private static String hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}

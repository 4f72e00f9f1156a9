package vn.congtam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.organization.ImportedPerson;
import vn.congtam.organization.StaffImported;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class AdministrationTests {

    private static final Pattern PASSWORD = Pattern.compile("<code>([a-z0-9-]{14})</code>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    PasswordEncoder encoder;

    long agency;
    TestCity.Official official;
    Browser admin = new Browser(mvc);
    Browser hr = new Browser(mvc);

    @BeforeEach
    void signInAdministratorAndHr() {
        agency = city.agency();
        official = city.official(agency, city.unit(agency, "Văn phòng"), "MEMBER", "Trần Văn Bình");
        admin = new Browser(mvc);
        admin.signIn(city.granted("ADMINISTRATOR", null), "secret");
        hr = new Browser(mvc);
        hr.signIn(city.granted("HR", agency), "secret");
    }

    @Test
    void administratorMakesAnAccountWhosePasswordIsShownOnceAndMustBeChanged() {
        String username = "tt" + official.accountId();
        MvcTestResult made = admin.post("/admin/accounts", "username", username, "displayName", "Thanh tra Một");
        assertThat(made).hasStatusOk();
        Browser browser = new Browser(mvc);
        browser.signIn(username, passwordIn(made));
        assertThat(browser.get("/")).hasRedirectedUrl("/account/password");
        assertThat(admin.post("/admin/accounts", "username", username, "displayName", "Thanh tra Hai"))
                .hasStatus(422)
                .bodyText()
                .contains("đã có");
        assertThat(admin.get("/admin/accounts?q=" + username))
                .hasStatusOk()
                .bodyText()
                .contains("Thanh tra Một");
    }

    @Test
    void grantedRoleTakesEffectAtTheNextRequestAndIsLogged() {
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), "secret");
        assertThat(browser.get("/city-audit")).hasStatus(404);
        assertThat(admin.post(account("/roles"), "role", "INSPECTOR")).hasStatus3xxRedirection();
        assertThat(browser.get("/city-audit")).hasStatusOk();
        assertThat(admin.post(account("/roles"), "role", "ADMINISTRATOR")).hasStatus(422);
        long grant = jdbc.sql("select id from granted_role where account_id = ?")
                .param(official.accountId())
                .query(Long.class)
                .single();
        assertThat(admin.get("/admin/accounts/" + official.accountId()))
                .hasStatusOk()
                .bodyText()
                .contains("Thanh tra");
        assertThat(admin.post(account("/roles/" + grant + "/revoke"))).hasStatus3xxRedirection();
        assertThat(browser.get("/city-audit")).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from audit_event where subject_id = ? and action like 'account.role%'")
                        .param(official.accountId())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobodyGrantsToTheOwnAccountOrTakesTheLastAdministratorAway() throws Exception {
        String first = city.granted("ADMINISTRATOR", null);
        Browser own = new Browser(mvc);
        own.signIn(first, "secret");
        assertThat(own.post("/admin/accounts/" + idOf(first) + "/roles", "role", "INSPECTOR"))
                .hasStatus(422);
        assertThat(own.post("/admin/accounts/" + idOf(first) + "/disable")).hasStatus(404);
        List<long[]> all = jdbc.sql("select account_id, id from granted_role where role = 'ADMINISTRATOR'")
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .list();
        List<Callable<Integer>> removals = all.stream()
                .<Callable<Integer>>map(
                        grant -> () -> mvc.post()
                                .uri("/admin/accounts/" + grant[0] + "/roles/" + grant[1] + "/revoke")
                                .with(city.as(first))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf())
                                .exchange()
                                .getResponse()
                                .getStatus())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(removals);
        }
        assertThat(jdbc.sql("select count(*) from granted_role where role = 'ADMINISTRATOR'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void hrPrintsFirstPasswordsOnceAndTheSamePageSentTwiceVoidsNothing() {
        jdbc.sql("update account set one_time = true where id = ?")
                .param(official.accountId())
                .update();
        MvcTestResult list = hr.get("/agencies/" + agency + "/accounts");
        assertThat(list).hasStatusOk().bodyText().contains("Trần Văn Bình");
        String edition = edition();
        MvcTestResult slips = hr.post("/agencies/" + agency + "/accounts/passwords", "edition", edition);
        assertThat(slips).hasStatusOk();
        assertThat(hr.post("/agencies/" + agency + "/accounts/passwords", "edition", edition))
                .hasStatus(409);
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), passwordIn(slips));
        assertThat(browser.get("/")).hasRedirectedUrl("/account/password");
    }

    @Test
    void hrReachesOnlyAccountsOfTheAgencysPeopleWithoutGrantedRole() {
        assertThat(hr.post(ofAgency("/password"))).hasStatusOk();
        assertThat(hr.post(ofAgency("/disable"))).hasStatus3xxRedirection();
        assertThat(hr.post(ofAgency("/enable"))).hasStatus3xxRedirection();
        city.grant(official.accountId(), "INSPECTOR", null);
        assertThat(hr.post(ofAgency("/password"))).hasStatus(404);
        long other = city.agency();
        TestCity.Official foreign = city.official(other, city.unit(other, "Văn phòng"), "MEMBER", "Lê Thị Hoa");
        assertThat(hr.get("/agencies/" + other + "/accounts")).hasStatus(404);
        assertThat(hr.post("/agencies/" + agency + "/accounts/" + foreign.accountId() + "/password"))
                .hasStatus(404);
    }

    @Test
    void hrLeavesTheAccountsOfTheAgencysHeadAndDeputiesToTheAdministrator() {
        long unit = city.unit(agency, "Lãnh đạo");
        for (String role : List.of("AGENCY_HEAD", "AGENCY_DEPUTY")) {
            TestCity.Official leader = city.official(agency, unit, role, "Phạm Thu Trang");
            String path = "/agencies/" + agency + "/accounts/" + leader.accountId();
            for (String act : List.of("/password", "/disable", "/enable")) {
                assertThat(hr.post(path + act))
                        .as(role + act)
                        .hasStatus(422)
                        .bodyText()
                        .contains("quản trị hệ thống");
            }
            assertThat(hr.get("/agencies/" + agency + "/accounts"))
                    .bodyText()
                    .contains("Do quản trị hệ thống thực hiện")
                    .doesNotContain(path + "/password");
            jdbc.sql("update account set one_time = true where id = ?")
                    .param(leader.accountId())
                    .update();
            assertThat(hr.post("/agencies/" + agency + "/accounts/passwords", "edition", edition()))
                    .bodyText()
                    .doesNotContain(leader.username() + "<");
            assertThat(admin.post("/admin/accounts/" + leader.accountId() + "/password"))
                    .hasStatusOk();
        }
    }

    @Test
    void nameTakenInTheVeryMomentIsAConflictThatKeepsTheTypedText() throws Exception {
        String username = "race" + official.accountId();
        CompletableFuture<MvcTestResult> late = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("""
                            insert into account (username, display_name, password_hash, one_time, created_at)
                            values (?, 'Người nhanh hơn', '{noop}x', false, now())
                            """).param(username).update();
            CompletableFuture<MvcTestResult> asked = CompletableFuture.supplyAsync(
                    () -> admin.post("/admin/accounts", "username", username, "displayName", "Người chậm hơn"));
            awaitSomebodyBlocked();
            return asked;
        });
        assertThat(late.get()).hasStatus(409).bodyText().contains("đã có", "Người chậm hơn");
    }

    @Test
    void ownPasswordChangeWhileAllHashingSlotsAreTakenSaysSoWithTheWayOut() {
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), "secret");
        CountDownLatch free = new CountDownLatch(1);
        int slots = Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < slots; i++) {
            Thread.ofPlatform().start(() -> encoder.encode(slowlyRead(free)));
        }
        try {
            assertThat(browser.post(
                            "/account/password",
                            "current",
                            "secret",
                            "chosen",
                            "sông hồng mùa thu",
                            "repeated",
                            "sông hồng mùa thu"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Thử lại sau vài giây", "name=\"chosen\"");
        } finally {
            free.countDown();
        }
    }

    @Test
    void resetEndsSessionsAndLiftsTheBlock() {
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), "secret");
        Browser guesser = new Browser(mvc, "10.0.0.77");
        for (int i = 0; i < 5; i++) {
            guesser.signIn(official.username(), "wrong");
        }
        MvcTestResult reset = hr.post(ofAgency("/password"));
        assertThat(browser.get("/account")).hasStatus3xxRedirection();
        guesser.signIn(official.username(), passwordIn(reset));
        assertThat(guesser.get("/")).hasRedirectedUrl("/account/password");
    }

    @Test
    void importedPeopleGetAccountsOfTheirOwn() {
        long person = jdbc.sql("""
                        insert into person (agency_id, code, full_name, sort_key, search_key, subject_group)
                        values (?, 'N1', 'Nguyễn Thị Minh Hạnh', 'x', 'nguyen thi minh hanh', 'CIVIL_SERVANT') returning id
                        """).param(agency).query(Long.class).single();
        ImportedPerson imported = new ImportedPerson(person, "Nguyễn Thị Minh Hạnh", null, "", true);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new StaffImported(agency, List.of(imported))));
        assertThat(jdbc.sql("select username from account where person_id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .startsWith("hanh.ntm");
        assertThat(hr.get("/agencies/" + agency + "/accounts?state=never"))
                .bodyText()
                .contains("Nguyễn Thị Minh Hạnh");
    }

    @Test
    void administratorReadsTheLogWithoutScores() {
        assertThat(admin.get("/admin/audit"))
                .hasStatusOk()
                .bodyText()
                .contains("Đăng nhập")
                .doesNotContain("Chốt kỳ");
        assertThat(hr.get("/agencies/" + agency + "/audit?actor=g"))
                .hasStatusOk()
                .bodyText()
                .contains("Đăng nhập");
        assertThat(admin.get("/agencies/" + agency + "/audit")).hasStatus(404);
    }

    /** Text that cannot be read before the latch opens: it keeps its hashing slot that long. */
    private static CharSequence slowlyRead(CountDownLatch free) {
        return new CharSequence() {
            @Override
            public int length() {
                try {
                    free.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return 1;
            }

            @Override
            public char charAt(int index) {
                return length() == 1 ? 'x' : ' ';
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return "x".substring(start, end);
            }

            @Override
            public String toString() {
                return String.valueOf(charAt(0));
            }
        };
    }

    private void awaitSomebodyBlocked() {
        for (int i = 0; i < 500; i++) {
            if (jdbc.sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                            .query(Integer.class)
                            .single()
                    > 0) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        throw new IllegalStateException("nobody waits");
    }

    private String account(String rest) {
        return "/admin/accounts/" + official.accountId() + rest;
    }

    private String ofAgency(String rest) {
        return "/agencies/" + agency + "/accounts/" + official.accountId() + rest;
    }

    private long idOf(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private String edition() {
        return jdbc.sql("""
                        select sum(a.version + 1) from account a join person p on p.id = a.person_id
                        where p.agency_id = ? and a.one_time and a.last_sign_in is null
                        """).param(agency).query(String.class).single();
    }

    private static String passwordIn(MvcTestResult result) {
        try {
            Matcher matcher = PASSWORD.matcher(result.getResponse().getContentAsString());
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

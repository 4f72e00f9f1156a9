package vn.congtam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestClock;

@ApplicationTest
class SignInTests {

    private static final String WRONG = "Tên đăng nhập hoặc mật khẩu chưa đúng.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    long agency;
    TestCity.Official official;

    @BeforeEach
    void makeOfficial() {
        agency = city.agency();
        official = city.official(agency, city.unit(agency, "Văn phòng"), "MEMBER", "Trần Văn Bình");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void rightPasswordLeadsToThePageAskedForWithANewSession() {
        Browser browser = new Browser(mvc);
        browser.get("/account?x=1");
        String before = browser.cookie("congtam");
        assertThat(browser.signIn(official.username(), "secret")).hasStatus3xxRedirection();
        assertThat(browser.cookie("congtam")).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/account")).hasStatusOk().bodyText().contains("Chrome, Windows", "10.0.0.1");
        assertThat(events("account.signedIn")).isEqualTo(1);
        assertThat(jdbc.sql("select last_sign_in is not null from account where id = ?")
                        .param(official.accountId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void sessionKeepsNoPasswordHash() {
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), "secret");
        assertThat(jdbc.sql("""
                        select count(*) from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id
                        where s.principal_name = ? and position(convert_to('{noop}', 'UTF8') in a.attribute_bytes) > 0
                        """).param(official.username()).query(Long.class).single())
                .isZero();
    }

    @Test
    void pageAskedForIsReturnedToButNeverAPartOfAPage() {
        Browser browser = new Browser(mvc);
        browser.get("/account/password");
        browser.send(mvc.get().uri("/account").header("HX-Request", "true"));
        assertThat(browser.signIn(official.username(), "secret"))
                .redirectedUrl()
                .endsWith("/account/password");
    }

    @Test
    void wrongUnknownAndDisabledGetTheSameAnswer() {
        TestCity.Official disabled = city.official(agency, official.unitId(), "MEMBER", "Lê Thị Hoa");
        jdbc.sql("update account set enabled = false where id = ?")
                .param(disabled.accountId())
                .update();
        for (String[] attempt : new String[][] {
            {official.username(), "wrong"}, {"nobody" + official.accountId(), "secret"}, {disabled.username(), "secret"}
        }) {
            Browser browser = new Browser(mvc);
            assertThat(browser.signIn(attempt[0], attempt[1])).hasRedirectedUrl("/sign-in?error");
            assertThat(browser.get("/sign-in")).bodyText().contains(WRONG, "value=\"" + attempt[0] + "\"");
            assertThat(browser.get("/sign-in")).bodyText().doesNotContain(WRONG);
        }
        assertThat(events("account.signInFailed")).isEqualTo(2);
    }

    @Test
    void fifthWrongPasswordBlocksThatAddressForAMinuteAndLongerEachTime() {
        Browser browser = new Browser(mvc);
        for (int i = 0; i < 5; i++) {
            browser.signIn(official.username(), "wrong");
        }
        assertThat(browser.get("/sign-in")).bodyText().contains("Tài khoản tạm khóa đến 09:01 do nhập sai nhiều lần.");
        browser.signIn(official.username(), "secret");
        assertThat(browser.get("/account")).hasStatus3xxRedirection();
        Browser elsewhere = new Browser(mvc, "10.0.0.2");
        elsewhere.signIn(official.username(), "secret");
        assertThat(elsewhere.get("/account")).hasStatusOk();

        Browser guesser = new Browser(mvc, "10.0.0.3");
        for (int i = 0; i < 5; i++) {
            guesser.signIn(official.username(), "wrong");
        }
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 2));
        guesser.signIn(official.username(), "wrong");
        assertThat(guesser.get("/sign-in")).bodyText().contains("đến 09:04");
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 5));
        guesser.signIn(official.username(), "secret");
        assertThat(guesser.get("/account")).hasStatusOk();
    }

    @Test
    void manyAddressesTogetherBlockTheAccountItself() {
        for (int i = 0; i < 20; i++) {
            new Browser(mvc, "10.1.0." + i).signIn(official.username(), "wrong");
        }
        Browser browser = new Browser(mvc, "10.2.0.1");
        browser.signIn(official.username(), "secret");
        assertThat(browser.get("/sign-in")).bodyText().contains("Tài khoản tạm khóa");
    }

    @Test
    void oneBusyAddressBlocksNobodyElse() {
        TestCity.Official colleague = city.official(agency, official.unitId(), "MEMBER", "Phạm Thị Lan");
        for (int i = 0; i < 30; i++) {
            new Browser(mvc).signIn(official.username(), "wrong");
        }
        Browser browser = new Browser(mvc);
        browser.signIn(colleague.username(), "secret");
        assertThat(browser.get("/account")).hasStatusOk();
    }

    @Test
    void disabledAccountIsCutOffAtTheNextRequest() {
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), "secret");
        assertThat(browser.get("/account")).hasStatusOk();
        jdbc.sql("update account set enabled = false where id = ?")
                .param(official.accountId())
                .update();
        assertThat(browser.get("/account"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("/sign-in");
        jdbc.sql("update account set enabled = true where id = ?")
                .param(official.accountId())
                .update();
        assertThat(browser.get("/account")).hasStatus3xxRedirection();
    }

    @Test
    void requestByScriptAfterTheSessionHasEndedGetsAHeaderAndNoPage() {
        assertThat(mvc.get().uri("/account").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("X-Session-Expired", "true")
                .bodyText()
                .isEmpty();
        assertThat(mvc.post().uri("/account/password").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("X-Session-Expired", "true");
    }

    @Test
    void formWithoutTokenIsRefused() {
        assertThat(mvc.post().uri("/account/sessions/end-others").with(city.as(official.username())))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .param("username", official.username())
                        .param("password", "secret"))
                .hasRedirectedUrl("/sign-in?expired");
    }

    @Test
    void oneTimePasswordLeadsNowhereButToItsChange() {
        jdbc.sql("update account set one_time = true where id = ?")
                .param(official.accountId())
                .update();
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), "secret");
        assertThat(browser.get("/")).hasRedirectedUrl("/account/password");
        assertThat(browser.send(mvc.get().uri("/account").header("HX-Request", "true")))
                .hasHeader("HX-Redirect", "/account/password");
        assertThat(browser.get("/account/password")).hasStatusOk();
        assertThat(change(browser, "secret", "ngắn", "ngắn"))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất 10 ký tự");
        assertThat(change(browser, "secret", "Mật-Khẩu 123456", "Mật-Khẩu 123456"))
                .hasStatus(422);
        assertThat(change(browser, "wrong", "sông hồng mùa thu", "sông hồng mùa thu"))
                .hasStatus(422);
        assertThat(change(browser, "secret", "sông hồng mùa thu", "sông hồng mùa đông"))
                .hasStatus(422);
        assertThat(browser.get("/")).hasRedirectedUrl("/account/password");
        assertThat(change(browser, "secret", "sông hồng mùa thu", "sông hồng mùa thu"))
                .hasRedirectedUrl("/");
        assertThat(browser.get("/")).hasStatusOk();
        assertThat(events("account.passwordChanged")).isEqualTo(1);
    }

    @Test
    void changedPasswordEndsTheOtherSessions() {
        Browser here = new Browser(mvc);
        Browser there = new Browser(mvc, "10.0.0.9");
        here.signIn(official.username(), "secret");
        there.signIn(official.username(), "secret");
        change(here, "secret", "sông hồng mùa thu", "sông hồng mùa thu");
        assertThat(here.get("/account")).hasStatusOk();
        assertThat(there.get("/account")).hasStatus3xxRedirection();
    }

    @Test
    void readingPagesDoesNotWriteTheSession() {
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), "secret");
        long before = lastAccess();
        browser.get("/account");
        assertThat(lastAccess()).isEqualTo(before);
    }

    @Test
    void signOutEndsTheSessionAndIsLogged() {
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), "secret");
        browser.post("/sign-out");
        assertThat(browser.get("/account")).hasStatus3xxRedirection();
        assertThat(events("account.signedOut")).isEqualTo(1);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult change(
            Browser browser, String current, String chosen, String repeated) {
        return browser.post("/account/password", "current", current, "chosen", chosen, "repeated", repeated);
    }

    private long events(String action) {
        return jdbc.sql("select count(*) from audit_event where agency_id = ? and action = ?")
                .params(agency, action)
                .query(Long.class)
                .single();
    }

    private long lastAccess() {
        return jdbc.sql("select last_access_time from spring_session where principal_name = ?")
                .param(official.username())
                .query(Long.class)
                .single();
    }
}

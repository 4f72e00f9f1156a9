package vn.congtam.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** A head who holds the post already becomes acting, in charge, or appointed; the title always says the same. */
@ApplicationTest
class ActingHeadTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    private long agency;
    private long unit;
    private String hr;
    private Official head;

    @BeforeEach
    void aHead() {
        agency = city.agency();
        unit = city.unit(agency, "Phòng Kinh tế");
        hr = city.granted("HR", agency);
        head = city.official(agency, unit, "HEAD", "Ngô Thị Kinh");
        jdbc.sql("update post set title = 'Trưởng phòng' where id = ?")
                .param(head.postId())
                .update();
    }

    @Test
    void theTitleSaysItFromThenOn() throws Exception {
        assertThat(get(hr, person(head))).bodyText().contains(address(head));
        MvcTestResult form = get(hr, address(head));
        assertThat(form).hasStatusOk();
        assertThat(text(form))
                .contains("value=\"Trưởng phòng\"", "giữ chức vụ lúc mở kỳ")
                .doesNotContain("??");
        assertThat(send("ACTING", "Trưởng phòng", 0)).hasRedirectedUrl(person(head));
        assertThat(post()).isEqualTo("ACTING Q. Trưởng phòng 1");
        assertThat(send("IN_CHARGE", "Q. Trưởng phòng", 1)).hasStatus(422);
        assertThat(send("IN_CHARGE", "Trưởng phòng", 1)).hasStatus3xxRedirection();
        assertThat(post()).isEqualTo("IN_CHARGE Phụ trách Trưởng phòng 2");
        MvcTestResult still = send("", "Phụ trách Trưởng phòng", 2);
        assertThat(still).hasStatus(422);
        assertThat(text(still))
                .contains("Chức vụ vẫn ghi \"Phụ trách Trưởng phòng\"", "value=\"Phụ trách Trưởng phòng\"");
        assertThat(send("", "Trưởng phòng", 2)).hasStatus3xxRedirection();
        assertThat(post()).isEqualTo("appointed Trưởng phòng 3");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'post.called' and subject_id = ?")
                        .param(head.postId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whatIsMissingOrTooLongIsRefused() {
        assertThat(send("ACTING", " ", 0)).hasStatus(422).bodyText().contains("Ghi chức vụ");
        assertThat(send("ACTING", "x".repeat(199), 0)).hasStatus(422).bodyText().contains("quá dài");
        assertThat(post()).isEqualTo("appointed Trưởng phòng 0");
    }

    @Test
    void aStaleFormIsAConflictAndKeepsWhatWasTyped() throws Exception {
        send("ACTING", "Trưởng phòng", 0);
        MvcTestResult stale = send("IN_CHARGE", "Trưởng phòng Kinh tế", 0);
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("Trưởng phòng Kinh tế", "Q. Trưởng phòng", "name=\"version\" value=\"1\"");
        assertThat(post()).isEqualTo("ACTING Q. Trưởng phòng 1");
    }

    @Test
    void onlyHeadPostsThatLastAndOnlyByTheirHumanResources() {
        Official member = city.official(agency, unit, "MEMBER", "Lê Thị Thu Hà");
        assertThat(get(hr, address(member))).hasStatus(404);
        assertThat(get(hr, person(member))).bodyText().doesNotContain("/acting");
        for (String other :
                new String[] {city.granted("HR", city.agency()), city.granted("CITY_HR", null), head.username()}) {
            assertThat(get(other, address(head))).as(other).hasStatus(404);
        }
        jdbc.sql("update post set valid_to = date '2026-10-19' where id = ?")
                .param(head.postId())
                .update();
        assertThat(get(hr, person(head))).bodyText().doesNotContain("/acting");
        assertThat(get(hr, address(head))).hasStatus(409).bodyText().contains("đã kết thúc");
        assertThat(send("ACTING", "Trưởng phòng", 0)).hasStatus(409);
    }

    @ParameterizedTest
    @CsvSource({
        "Q. Trưởng phòng, ACTING",
        "Q.TP, ACTING",
        "QUYỀN Trưởng phòng, ACTING",
        "Phụ trách phòng, IN_CHARGE",
        "PHỤ TRÁCH, IN_CHARGE",
        "PT. Trưởng phòng, IN_CHARGE"
    })
    void aTitleSaysWhoIsNotAppointed(String title, ActingHead said) {
        assertThat(ActingHead.saidBy(title)).isEqualTo(said);
        assertThat(said.entitle(title)).as("not said twice").isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trưởng phòng", "Phó phòng phụ trách", "Quản lý", ""})
    void otherTitlesSayNothing(String title) {
        assertThat(ActingHead.saidBy(title)).isNull();
    }

    @Test
    void aNewPostWithSuchATitleIsFlaggedToo() {
        Official deputy = city.official(agency, city.unit(agency, "Văn phòng"), "DEPUTY", "Vũ Văn Phó");
        MvcTestResult begun = mvc.post()
                .uri("/agencies/" + agency + "/organization/people/" + deputy.personId() + "/posts")
                .with(city.as(hr))
                .with(csrf())
                .param("unitId", String.valueOf(deputy.unitId()))
                .param("role", "HEAD")
                .param("title", "Q. Chánh Văn phòng")
                .param("validFrom", "2026-10-05")
                .exchange();
        assertThat(begun).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select acting || ' ' || title from post where person_id = ? and valid_to is null")
                        .param(deputy.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("ACTING Q. Chánh Văn phòng");
    }

    private String person(Official who) {
        return "/agencies/" + agency + "/organization/people/" + who.personId();
    }

    private String address(Official who) {
        return person(who) + "/posts/" + who.postId() + "/acting";
    }

    private String post() {
        return jdbc.sql("select coalesce(acting, 'appointed') || ' ' || title || ' ' || version from post where id = ?")
                .param(head.postId())
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String user, String address) {
        return mvc.get().uri(address).with(city.as(user)).exchange();
    }

    private MvcTestResult send(String acting, String title, int version) {
        return mvc.post()
                .uri(address(head))
                .with(city.as(hr))
                .with(csrf())
                .param("acting", acting)
                .param("title", title)
                .param("version", String.valueOf(version))
                .exchange();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}

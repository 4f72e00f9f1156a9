package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestDatabase;

/** A month under 335/2025/NĐ-CP: two duty groups of twelve, two places in each, four in the agency. */
@ApplicationTest
class CircleClosingTests {

    @Autowired
    MonthClosing closing;

    @Autowired
    QuotaDecisions decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    MockMvcTester mvc;

    TestMonth month;

    @BeforeEach
    void aMonthWithTwoDutyGroups() {
        month = new TestMonth(jdbc, city);
        jdbc.sql("""
                        update period set framework_version_id = (select id from framework_version
                            where code = '335/2025/NĐ-CP' and version = 1 and agency_id is null) where id = ?
                        """).param(month.period).update();
        group("Hộ tịch", "99", "98", "97");
        group("Tài chính", "96");
    }

    private void group(String name, String... totals) {
        for (int i = 0; i < 12; i++) {
            Official official = month.decided(i < totals.length ? totals[i] : "80");
            jdbc.sql("update score_sheet set duty_group = ? where person_id = ?")
                    .params(name, official.personId())
                    .update();
        }
    }

    private Official person(int group, int number) {
        return month.people.get(12 * group + number);
    }

    private void total(Official official, String total) {
        jdbc.sql("""
                        update assessment set total = cast(? as numeric), class_by_score = 'A'
                        where sheet_id = (select id from score_sheet where person_id = ?)
                        """).params(total, official.personId()).update();
    }

    private long sheet(Official official) {
        return jdbc.sql("select id from score_sheet where person_id = ?")
                .param(official.personId())
                .query(Long.class)
                .single();
    }

    private String page(String username, String path) throws Exception {
        MvcTestResult result = mvc.get().uri(path).with(city.as(username)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private String ranking() {
        return "/agencies/" + month.agency + "/ranking";
    }

    @Test
    void whoIsMovedReadsWhichLineWithHowManyPlacesByWhatRule() throws Exception {
        ClosingRecord record = closing.close(month.period, null, null);

        assertThat(record.quotaLimit()).isEqualTo(4);
        assertThat(record.topAfterQuota()).isEqualTo(3);
        assertThat(month.classOf(person(0, 2))).isEqualTo("B");
        assertThat(month.result(person(0, 2), "quota_line", String.class)).isEqualTo("Hộ tịch");
        assertThat(page(month.hr, ranking() + "?view=all"))
                .contains(
                        "Chuyển từ HTXS xuống HTT vì vượt tỷ lệ",
                        "Nhóm nhiệm vụ Hộ tịch: 2 suất theo tỷ lệ 20 %",
                        "20 % của số xếp HTT: 24 người HTXS và HTT");
        closing.publish(month.period, Audience.AGENCY, null);
        assertThat(page(person(0, 2).username(), "/results/2026-10"))
                .contains("Vượt 2 suất của nhóm nhiệm vụ Hộ tịch", "Chuyển từ HTXS xuống HTT");
        assertThat(page(person(0, 1).username(), "/agencies/" + month.agency + "/classes"))
                .contains("<b>HTXS</b>", "<b>HTT</b>");
    }

    @Test
    void tiesOfTwoGroupsAreOpenAtOnceAndSettledEachByItself() throws Exception {
        List.of(1, 2).forEach(number -> total(person(0, number), "92"));
        List.of(1, 2, 3).forEach(number -> total(person(1, number), "91"));

        assertThat(page(month.head.username(), ranking() + "/tie"))
                .contains("Nhóm nhiệm vụ Hộ tịch", "Nhóm nhiệm vụ Tài chính", "3 người bằng nhau");
        assertThat(post("Hộ tịch", sheet(person(0, 2)))).hasStatus3xxRedirection();
        assertThatThrownBy(() -> closing.close(month.period, null, null)).hasMessageContaining("ranking.error.tie");
        assertThat(post("Hộ tịch", sheet(person(0, 2)))).hasStatus3xxRedirection();
        assertThat(post("Tài chính", sheet(person(0, 2)))).hasStatus(422);
        assertThat(post("Tài chính", sheet(person(1, 3)))).hasStatus3xxRedirection();

        closing.close(month.period, null, null);

        assertThat(List.of(person(0, 1), person(0, 2), person(1, 1), person(1, 2), person(1, 3)))
                .extracting(month::classOf)
                .containsExactly("B", "A", "B", "B", "A");
    }

    private MvcTestResult post(String line, long keep) {
        return mvc.post()
                .uri(ranking() + "/tie")
                .with(city.as(month.head.username()))
                .with(csrf())
                .param("line", line)
                .param("keep", String.valueOf(keep))
                .param("reason", "Việc khó hơn")
                .exchange();
    }

    @Test
    void theChoiceOfATieThatHasChangedSinceDoesNotCount() {
        List.of(1, 2).forEach(number -> total(person(0, number), "92"));
        decisions.settleTie(
                month.period, month.frameworkId(), "Hộ tịch", Set.of(sheet(person(0, 2))), "vì", month.head.personId());
        total(person(0, 3), "92");

        assertThatThrownBy(() -> closing.close(month.period, null, null)).hasMessageContaining("ranking.error.tie");
    }

    @Test
    void degradationAndCorruptionForceTheLowestClassAndTheHeadIsNotAboveTheOrganisation() {
        month.conduct(person(0, 0), "DEGRADATION", "05-KL/TU");
        month.conduct(person(1, 0), "CORRUPTION", "07/KLTT");
        month.decide(month.head, "AGENCY_HEAD", "95");
        month.unitClass(null, "B");

        closing.close(month.period, null, null);

        assertThat(List.of(person(0, 0), person(1, 0), month.head))
                .extracting(month::classOf)
                .containsExactly("D", "D", "B");
        assertThat(month.result(person(0, 0), "class_cap_reason", String.class)).isEqualTo("DEGRADATION:05-KL/TU");
        assertThat(month.result(person(1, 0), "class_cap_reason", String.class)).isEqualTo("CORRUPTION:07/KLTT");
        assertThat(month.result(person(1, 0), "total", java.math.BigDecimal.class))
                .isEqualByComparingTo("96");
        assertThat(month.result(month.head, "class_cap_reason", String.class)).isEqualTo("HEAD:15/KL");
        assertThat(List.of(person(0, 1), person(0, 2)))
                .as("whoever is forced out of the next class leaves the base: one place of eleven")
                .extracting(month::classOf)
                .containsExactly("A", "B");
    }

    @Test
    void theLimitsOfAClosedMonthNeverChange() throws SQLException {
        closing.close(month.period, null, null);
        try (Connection app = TestDatabase.connect(TestDatabase.url(), TestDatabase.APP);
                Statement statement = app.createStatement()) {
            String closingId = "(select max(id) from closing where period_id = " + month.period + ")";
            for (String attack : List.of(
                    "update closing_circle set places = 9 where closing_id = " + closingId,
                    "delete from closing_circle where closing_id = " + closingId,
                    "insert into closing_circle select closing_id, period_id, 'Khác', 'Khác', 1, 1, 1, 1, 1, framework_version_id from closing_circle where closing_id = "
                            + closingId + " limit 1",
                    "truncate closing_circle")) {
                assertThatThrownBy(() -> statement.execute(attack)).as(attack).isInstanceOf(SQLException.class);
            }
        }
        assertThat(jdbc.sql(
                                "select name || ' ' || kept || '/' || places || ' of ' || counted from closing_circle where period_id = ? order by 1")
                        .param(month.period)
                        .query(String.class)
                        .list())
                .containsExactly("Hộ tịch 2/2 of 12", "Tài chính 1/2 of 12");
    }
}

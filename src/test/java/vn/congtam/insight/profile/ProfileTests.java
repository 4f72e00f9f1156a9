package vn.congtam.insight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.rollup.TestYear;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class ProfileTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    private TestYear year;
    private Official official;

    @BeforeEach
    void anOfficial() {
        year = new TestYear(jdbc, city);
        official = year.member("Phạm Thị Hồ Sơ");
    }

    private MvcTestResult get(String path, String username) {
        return mvc.get().uri(path).with(city.as(username)).exchange();
    }

    private MvcTestResult profile(String username) {
        return get("/people/" + official.personId() + "/profile", username);
    }

    private void decide(String month, String lines, String remark) {
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, lines, complete, total, class_by_score, remark, started_at, updated_at)
                        select s.id, s.period_id, 'DECISION', ?, cast(? as jsonb), true, 80, 'B', ?, now(), now()
                        from score_sheet s where s.person_id = ? and s.month = cast(? as date)
                        """)
                .params(year.head.personId(), lines, remark, official.personId(), month)
                .update();
    }

    private void task(String source, String more) {
        jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, created_at)
                        values (?, ?, date '2026-01-01', 'Báo cáo', ?, date '2026-01-10', now())
                        """).params(year.agency, official.personId(), source).update();
        jdbc.sql("update task set " + more + " where id = (select max(id) from task where person_id = ?)")
                .param(official.personId())
                .update();
    }

    @Test
    void showsTheMeanOfTheYearAndTheShareOfEachCriterion() {
        year.months(official, JANUARY, "90", "80", "-", "70");
        decide("2026-01-01", "{\"I.1.a\": {\"points\": 2}, \"I.1.b\": {\"points\": 1}}", "Chủ động, trách nhiệm");
        decide("2026-02-01", "{\"I.1.a\": {\"points\": 2}, \"I.1.b\": {\"points\": 1.5}}", "");
        year.publishAll();

        assertThat(profile(year.hr))
                .hasStatusOk()
                .bodyText()
                .contains("Trung bình 80,0 qua 3 tháng; A 1, B 2")
                .contains("62,5") // I.1.b: 2.5 of 4
                .contains("Chủ động, trách nhiệm")
                .contains("nghỉ thai sản");
    }

    @Test
    void tellsTasksByKindAndOutcome() {
        year.months(official, JANUARY, "90");
        task("PLAN", "progress = 100, finished_on = due_on");
        task("PLAN", "progress = 100, finished_on = due_on + 1");
        task("PLAN", "progress = 100, finished_on = due_on + 1, delay_excused = true");
        task("PLAN", "disposition = 'HANDED_BACK', disposition_reason = 'Xin thôi'");
        task("AD_HOC", "progress = 50");
        year.publishAll();
        assertThat(profile(year.hr).getResponse())
                .satisfies(response -> assertThat(response.getContentAsString().replaceAll("<[^>]+>|\\s+", " "))
                        .containsPattern("Kế hoạch\\s+4\\s+2\\s+0\\s+1\\s+0\\s+1\\s+0")
                        .containsPattern("Đột xuất\\s+1\\s+0\\s+0\\s+0\\s+1\\s+0\\s+0"));
    }

    @Test
    void hidesUnpublishedResultsFromThePersonButNotFromThoseInCharge() {
        year.months(official, JANUARY, "91.25");
        year.closeAll();
        assertThat(get("/profile", official.username()))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có kết quả được công khai")
                .doesNotContain("91,25");
        assertThat(profile(official.username())).bodyText().doesNotContain("91,25");
        assertThat(profile(city.granted("CITY_HR", null))).bodyText().doesNotContain("91,25");
        assertThat(profile(year.hr)).bodyText().contains("91,25");
        assertThat(profile(year.head.username())).bodyText().contains("91,25");
        year.publishAll();
        assertThat(get("/profile", official.username())).bodyText().contains("91,25");
        assertThat(profile(city.granted("INSPECTOR", null))).bodyText().contains("91,25");
    }

    @Test
    void isForThePersonThoseInChargeAndTheCityOnly() {
        year.months(official, JANUARY, "90");
        year.publishAll();
        Official unitHead = city.official(year.agency, year.unit, "HEAD", "Lê Văn Trưởng");
        Official colleague = year.member("Trần Đồng Nghiệp");
        Official otherHead = city.official(year.agency, city.unit(year.agency, "Phòng khác"), "HEAD", "Lê Phòng Khác");
        for (String denied : List.of(
                colleague.username(),
                otherHead.username(),
                city.granted("HR", city.agency()),
                city.granted("ADMINISTRATOR", null))) {
            assertThat(profile(denied)).hasStatus(404);
            assertThat(get("/people/" + official.personId() + "/profile.pdf", denied))
                    .hasStatus(404);
        }
        assertThat(profile(unitHead.username())).hasStatusOk();
        assertThat(get("/people/999999999/profile", year.hr)).hasStatus(404);
        assertThat(get("/profile", year.hr)).hasStatus(404);
    }

    @Test
    void leaderOfTheAgencyIsNotForTheHeadOfAUnit() {
        Official unitHead = city.official(year.agency, year.unit, "HEAD", "Lê Văn Trưởng");
        assertThat(get("/people/" + year.head.personId() + "/profile", unitHead.username()))
                .hasStatus(404);
    }

    @Test
    void figuresFollowThePersonAndWordsStayWhereTheyWereWritten() {
        TestYear other = new TestYear(jdbc, city);
        year.months(official, JANUARY, "83.5", "84.5");
        decide("2026-01-01", "{\"I.1.a\": {\"points\": 2}}", "Lời cũ");
        year.transfer(official, other, "2026-02-28");
        other.months(official, YearMonth.of(2026, 3), "77.25");
        year.publishAll();
        other.publishAll();

        assertThat(profile(other.hr))
                .bodyText()
                .contains("83,5")
                .contains("77,25")
                .doesNotContain("Lời cũ");
        assertThat(profile(year.hr))
                .bodyText()
                .contains("83,5")
                .contains("Lời cũ")
                .contains("Chỉ gồm các tháng do cơ quan này đánh giá")
                .doesNotContain("77,25");
        assertThat(get("/profile", official.username()))
                .bodyText()
                .contains("Lời cũ")
                .contains("77,25");
        assertThat(profile(city.granted("CITY_HR", null))).bodyText().contains("Lời cũ");
    }

    @Test
    void appealsAreForThePersonAndThoseInChargeAndNotForWhoLeadsTheUnit() {
        Official leader = city.official(year.agency, year.unit, "HEAD", "Phan Trưởng Phòng");
        year.months(official, JANUARY, "90");
        year.publishAll();
        jdbc.sql("""
                        insert into appeal (closing_id, sheet_id, period_id, agency_id, month, person_id, asked, reason, filed_at, answer_due, decider_id)
                        select closing_id, sheet_id, period_id, agency_id, month, person_id, 'Xét lại điểm sáng kiến', 'Chưa tính', now(), current_date, ?
                        from month_result where person_id = ?
                        """).params(year.head.personId(), official.personId()).update();

        for (String reader : List.of(year.hr, year.head.username(), city.granted("CITY_HR", null))) {
            assertThat(profile(reader)).bodyText().contains("Xét lại điểm sáng kiến");
        }
        assertThat(get("/profile", official.username())).bodyText().contains("Xét lại điểm sáng kiến");
        assertThat(profile(leader.username()))
                .hasStatusOk()
                .bodyText()
                .contains("90")
                .doesNotContain("Xét lại điểm sáng kiến", "Không có kiến nghị");
    }

    @Test
    void nominationsAreNotForThePerson() {
        year.months(official, JANUARY, "90");
        year.publishAll();
        jdbc.sql("""
                        insert into nomination (person_id, agency_id, by_city, reason, nominated_at, nominated_by, nominator_name)
                        values (?, ?, false, 'Có triển vọng', now(), ?, 'Trần Văn Chủ')
                        """)
                .params(official.personId(), year.agency, year.head.accountId())
                .update();
        assertThat(profile(year.hr)).bodyText().contains("Có triển vọng");
        assertThat(get("/profile", official.username())).bodyText().doesNotContain("Có triển vọng");
    }

    @Test
    void isPrintedAndPutOnRecord() throws Exception {
        year.months(official, JANUARY, "90", "80");
        decide("2026-01-01", "{\"I.1.a\": {\"points\": 2}, \"I.1.b\": {\"points\": 1}}", "Chủ động, trách nhiệm");
        year.publishAll();
        MvcTestResult result = get("/people/" + official.personId() + "/profile.pdf", year.hr);
        assertThat(result).hasStatusOk().hasHeader("Cache-Control", "no-store");
        String text;
        try (var document = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
            text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
        assertThat(text)
                .contains("HỒ SƠ KẾT QUẢ ĐÁNH GIÁ BA NĂM")
                .contains("Phạm Thị Hồ Sơ")
                .contains("Năm 2026: trung bình 85,0 qua 2 tháng; A 1, B 1")
                .contains("Chủ động, trách nhiệm");
        profile(year.hr);
        assertThat(jdbc.sql(
                                "select action from audit_event where subject_type = 'person' and subject_id = ? order by 1")
                        .param(official.personId())
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("profile.printed", "profile.viewed");
        assertThat(get("/profile.pdf", official.username())).hasStatusOk();
    }
}

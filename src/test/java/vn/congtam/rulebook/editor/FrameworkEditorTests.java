package vn.congtam.rulebook.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.choice.FrameworkChoices;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.rulebook.framework.Source;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Points;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class FrameworkEditorTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    Frameworks frameworks;

    @Autowired
    FrameworkChoices choices;

    @Autowired
    DraftBook book;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient jdbc;

    private long agency;
    private String hr = "";
    private long draft;

    @BeforeEach
    void aDraftFrom1841() {
        agency = city.agency();
        hr = city.granted("HR", agency);
        draft = book.derive(agency, frameworks.validFor(NOVEMBER).id(), null);
    }

    @Test
    void pointsAreSplitInsideAGroupAndTheTextOfALineChanges() {
        assertThat(sheet("leader", 0, "I.1.a", "Gương mẫu trong công việc", "3", "I.1.b", "Tác phong", "1"))
                .hasStatus3xxRedirection();
        var lines = framework().sheet(SheetKind.LEADER);
        assertThat(lines.criterion("I.1.a").orElseThrow().maximum()).isEqualTo(Points.of(3));
        assertThat(lines.criterion("I.1.a").orElseThrow().label()).isEqualTo("Gương mẫu trong công việc");
        assertThat(lines.criterion("I.1.a").orElseThrow().basis().source()).isEqualTo(Source.AGENCY);
        assertThat(lines.criterion("I.1.c").orElseThrow().maximum()).isEqualTo(Points.of(2));
        assertThat(get("")).hasStatusOk().bodyText().contains("Gương mẫu trong công việc (3 điểm)", "2 thay đổi");
    }

    @Test
    void aGroupThatDoesNotAddUpIsRefusedWithTheSumBesideTheFrames() {
        assertThat(sheet("leader", 0, "I.1.a", "Gương mẫu", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("Phiếu lãnh đạo, I.1", "Các mục cộng lại 7 điểm, nhóm có 6 điểm.", "Gương mẫu");
        assertThat(book.find(agency, draft).version()).isZero();
    }

    @Test
    void linesComeAndGo() {
        MvcTestResult added = mvc.post()
                .uri(base() + "/sheets/leader")
                .with(city.as(hr))
                .with(csrf())
                .param("version", "0")
                .param("lines[0].code", "I.1.a")
                .param("lines[0].group", "I.1")
                .param("lines[0].label", "Gương mẫu")
                .param("lines[0].maximum", "1,5")
                .param("lines[1].code", "I.1.c")
                .param("lines[1].group", "I.1")
                .param("lines[1].remove", "true")
                .param("lines[2].code", "")
                .param("lines[2].group", "I.1")
                .param("lines[2].label", "Học tập, làm theo tấm gương đạo đức")
                .param("lines[2].maximum", "2.5")
                .exchange();
        assertThat(added).hasStatus3xxRedirection();
        var sheet = framework().sheet(SheetKind.LEADER);
        assertThat(sheet.criteriaOf("I.1")).extracting(line -> line.code()).containsExactly("I.1.a", "I.1.b", "I.1.d");
        assertThat(sheet.criterion("I.1.d").orElseThrow().maximum()).isEqualTo(Points.of("2.5"));
        assertThat(get("/sheets/leader")).hasStatusOk().bodyText().contains("Học tập, làm theo tấm gương");
    }

    @Test
    void whileTypingEveryLegalStateIsSavedAndNewLinesWaitForTheButton() {
        assertThat(typing(
                        "/sheets/leader",
                        "lines[0].code=I.1.a",
                        "lines[0].group=I.1",
                        "lines[0].label=Gương mẫu",
                        "lines[0].maximum=2"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã lưu lúc 09:00", "name=\"version\" value=\"1\"");
        assertThat(typing("/sheets/leader", "lines[0].group=III", "lines[0].label=Thưởng mới", "lines[0].maximum=1"))
                .hasStatus(422)
                .bodyText()
                .contains("Các mục cộng lại 11 điểm");
        assertThat(book.find(agency, draft).version()).isOne();
    }

    @Test
    void unreadableNegativeAndOverMaximumPointsAreRefused() {
        assertThat(sheet("staff", 0, "I.1.a", "Gương mẫu", "hai"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi bằng số");
        assertThat(sheet("staff", 0, "I.1.a", "Gương mẫu", "-2"))
                .hasStatus(422)
                .bodyText()
                .contains("Điểm tối đa phải lớn hơn 0");
        assertThat(deduction("I-01", "25")).hasStatus(422).bodyText().contains("Trừ 25 điểm, quá 20 điểm của nhóm I");
        assertThat(deduction("I-01", "-1")).hasStatus(422);
        assertThat(book.find(agency, draft).version()).isZero();
    }

    @Test
    void pointsOfADeductionAreTheAgencysButItsTextIsTheFrames() {
        assertThat(deduction("I-03", "1,5")).hasStatus3xxRedirection();
        var item = framework().deduction("I-03").orElseThrow();
        assertThat(item.points()).isEqualTo(Points.of("1.5"));
        assertThat(item.pointsSource()).isEqualTo(Source.AGENCY);
        MvcTestResult removed =
                post("/deductions", "version=1", "items[0].code=I-03", "items[0].group=I", "items[0].remove=true");
        assertThat(removed).hasStatus(422).bodyText().contains("Hành vi này theo văn bản của khung");
    }

    @Test
    void aNewDeductionGetsTheNextCode() {
        assertThat(post(
                        "/deductions",
                        "version=0",
                        "items[0].code=",
                        "items[0].group=II.2",
                        "items[0].text=Không cập nhật hồ sơ trên hệ thống",
                        "items[0].points=1"))
                .hasStatus3xxRedirection();
        assertThat(framework().deduction("II.2-05").orElseThrow().text())
                .isEqualTo("Không cập nhật hồ sơ trên hệ thống");
    }

    @Test
    void quotaIsLoweredButNeverRaisedAboveTheFrames() {
        assertThat(settings(
                        "quota",
                        "quota.percent=25",
                        "quota.ties.0=FEWER_DEDUCTIONS",
                        "quota.ties.1=HIGHER_II2",
                        "quota.ties.2="))
                .hasStatus3xxRedirection();
        assertThat(framework().quota().percent()).isEqualTo(25);
        assertThat(framework().quota().ties()).extracting(Enum::name).containsExactly("FEWER_DEDUCTIONS", "HIGHER_II2");
        assertThat(get("")).bodyText().contains("Tỷ lệ loại cao nhất (%)");
        assertThat(post("/settings/quota", "version=1", "values[quota.percent]=35"))
                .hasStatus(422)
                .bodyText()
                .contains("Tỷ lệ loại cao nhất (%)", "Nhiều nhất 30, giới hạn của khung.", "value=\"35\"");
        assertThat(framework().quota().percent()).isEqualTo(25);
    }

    @Test
    void impossibleDatesAreRefused() {
        assertThat(settings("calendar", "calendar.regular.review.day=24"))
                .hasStatus(422)
                .bodyText()
                .contains("Các bước phải theo thứ tự thời gian");
        assertThat(settings("calendar", "calendar.regular.review.day=45"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày phải từ 1 đến 31");
        assertThat(settings("calendar", "calendar.regular.review.time=25:99"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi giờ từ 00:00 đến 23:59");
        assertThat(settings("calendar", "calendar.regular.review.day=27", "calendar.regular.review.time=10:30"))
                .hasStatus3xxRedirection();
        assertThat(framework().calendar().regular().review().day()).isEqualTo(27);
    }

    @Test
    void limitsAreSetInsideTheFrame() {
        assertThat(settings(
                        "limits",
                        "reviewLimits.differenceNeedingReason=2,5",
                        "reviewLimits.shortcomingRequired=true",
                        "forcedClasses.ABSENCE.overDays=10",
                        "notRated.SICK_LEAVE.limit=18"))
                .hasStatus3xxRedirection();
        assertThat(framework().reviewLimits().differenceNeedingReason()).isEqualTo(Points.of("2.5"));
        assertThat(settingsOn(1, "limits", "forcedClasses.DISCIPLINE.cap=A"))
                .hasStatus(422)
                .bodyText()
                .contains("Không được cao hơn loại D");
        assertThat(settingsOn(1, "limits", "appeal.answerDays=9")).hasStatus(422);
    }

    @Test
    void theConversionOf335IsSetInsideItsLimits() {
        draft = book.derive(agency, decree(), null);
        assertThat(settings("conversion", "conversion.delay=DAY", "conversion.ratiosCapped=false"))
                .hasStatus3xxRedirection();
        assertThat(framework().conversionRule().orElseThrow().ratiosCapped()).isFalse();
        assertThat(settingsOn(1, "conversion", "conversion.complexityGroups=6")).hasStatus(422);
        assertThat(get("/trial?kind=LEADER&daysLate=3"))
                .hasStatusOk()
                .bodyText()
                .contains("HTXS");
    }

    @Test
    void aDraftIsTriedOutWithAnExample() {
        settings("general", "scale.step=0.25");
        assertThat(get("/trial?kind=STAFF&assigned=10&done=9&points[II.2]=46,25&points[I.1.a]=1,75&deductions=I-03"))
                .hasStatusOk()
                .bodyText()
                .contains("85,5", "Hoàn thành tốt nhiệm vụ");
        assertThat(get("/trial?points[I.1.a]=9")).hasStatus(422).bodyText().contains("Điểm phải từ 0 đến 2");
    }

    @Test
    void whoSavesSecondSeesBothTexts() {
        settings("quota", "quota.percent=25");
        assertThat(settings("quota", "quota.percent=20"))
                .hasStatus(409)
                .bodyText()
                .contains("Giữ bản đang nhập", "Đã lưu ở nơi khác", "<td data-label=\"Đang nhập\">20</td>", ">25</td>");
        assertThat(post("/settings/quota", "version=0", "keep=1", "values[quota.percent]=20"))
                .hasStatus3xxRedirection();
        assertThat(framework().quota().percent()).isEqualTo(20);
    }

    @Test
    void publishingIsAskedTwiceAndMakesAVersionThatTheAgencyChooses() {
        settings("quota", "quota.percent=25");
        assertThat(publish(1, "2026-11", false))
                .hasStatusOk()
                .bodyText()
                .contains("Công bố 1841-QĐ/TU · T", "1 thay đổi");
        MvcTestResult published = publish(1, "2026-11", true);
        assertThat(published).hasStatus3xxRedirection();
        long version = jdbc.sql("select published_id from framework_draft where id = ?")
                .param(draft)
                .query(Long.class)
                .single();
        Framework framework = frameworks.byId(version);
        assertThat(framework.code()).startsWith("1841-QĐ/TU · T");
        assertThat(framework.version()).isOne();
        assertThat(framework.isByChoice()).isTrue();
        assertThat(framework.legalBasis()).contains("12/QĐ-UBND");
        choices.choose(agency, NOVEMBER, version, "12/QĐ-UBND", null);
        assertThat(frameworks.validFor(agency, NOVEMBER).id()).isEqualTo(version);
        assertThat(jdbc.sql("select count(*) from audit_event where agency_id = ? and action like 'framework.%'")
                        .param(agency)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(mvc.get().uri("/rulebook/" + version).with(city.as(hr)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Loại A không quá 25 %", "Cơ quan quy định");
    }

    @Test
    void thePublishedVersionNeverChangesNotEvenByDirectSql() {
        publish(0, "2026-11", true);
        long version = publishedId();
        assertThatThrownBy(() -> jdbc.sql("update framework_version set title = 'x' where id = ?")
                        .param(version)
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from framework_version where id = ?")
                        .param(version)
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("update framework_draft set version = 9 where id = ?")
                        .param(draft)
                        .update())
                .hasMessageContaining("is published");
        assertThat(settings("quota", "quota.percent=20")).hasStatus(409);
    }

    @Test
    void theNextPublicationOfTheSameFrameIsTheNextVersion() {
        publish(0, "2026-11", true);
        long first = publishedId();
        draft = book.derive(agency, first, null);
        assertThat(publish(0, "2026-12", true)).hasStatus3xxRedirection();
        assertThat(frameworks.byId(publishedId()).version()).isEqualTo(2);
        assertThat(frameworks.byId(publishedId()).code())
                .isEqualTo(frameworks.byId(first).code());
    }

    @Test
    void aPastMonthIsNotPublishedFor() {
        assertThat(publish(0, "2026-09", true)).hasStatus(422).bodyText().contains("Không chọn khung cho tháng đã qua");
        assertThat(publish(7, "2026-11", true)).hasStatus(409);
    }

    @Test
    void ofTwoPublicationsAtOnceOneWins() throws Exception {
        Callable<Long> act = () -> publications.publish(agency, draft, 0, NOVEMBER, "12/QĐ-UBND", null);
        List<Long> won = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Long> one : both.invokeAll(List.of(act, act))) {
                try {
                    won.add(one.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Conflict.class);
                }
            }
        }
        assertThat(won).hasSize(1);
        assertThat(jdbc.sql("select count(*) from framework_version where agency_id = ?")
                        .param(agency)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void everySectionShowsAndAnotherAgencyFindsNothing() {
        for (String page : List.of(
                "",
                "/settings/general",
                "/sheets/leader",
                "/sheets/staff",
                "/deductions",
                "/settings/calendar",
                "/settings/quota",
                "/settings/limits",
                "/trial",
                "/publish",
                "/discard")) {
            assertThat(get(page)).as(page).hasStatusOk().bodyText().doesNotContain("??", ">editor.", ">calendar.");
        }
        assertThat(get("/settings/conversion")).hasStatus(404);
        assertThat(mvc.get()
                        .uri(base())
                        .with(city.as(city.granted("HR", city.agency())))
                        .exchange())
                .hasStatus(404);
        assertThat(post("/discard")).hasStatus3xxRedirection();
        assertThat(get("")).hasStatus(404);
    }

    private Framework framework() {
        return book.find(agency, draft).framework();
    }

    private long publishedId() {
        return jdbc.sql("select published_id from framework_draft where id = ?")
                .param(draft)
                .query(Long.class)
                .single();
    }

    private long decree() {
        return frameworks.all().stream()
                .filter(version -> version.framework().code().equals("335/2025/NĐ-CP"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String base() {
        return "/agencies/" + agency + "/frameworks/drafts/" + draft;
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(java.net.URI.create((base() + path).replace("[", "%5B").replace("]", "%5D")))
                .with(city.as(hr))
                .exchange();
    }

    private MvcTestResult settings(String section, String... values) {
        return settingsOn(0, section, values);
    }

    private MvcTestResult settingsOn(int version, String section, String... values) {
        List<String> parameters = new ArrayList<>(List.of("version=" + version));
        for (String value : values) {
            parameters.add("values[" + value.replaceFirst("=", "]="));
        }
        return post("/settings/" + section, parameters.toArray(String[]::new));
    }

    private MvcTestResult sheet(String kind, int version, String... lines) {
        List<String> parameters = new ArrayList<>(List.of("version=" + version));
        for (int i = 0; i < lines.length; i += 3) {
            String line = "lines[" + i / 3 + "].";
            parameters.add(line + "code=" + lines[i]);
            parameters.add(line + "group=" + lines[i].substring(0, lines[i].lastIndexOf('.')));
            parameters.add(line + "label=" + lines[i + 1]);
            parameters.add(line + "maximum=" + lines[i + 2]);
        }
        return post("/sheets/" + kind, parameters.toArray(String[]::new));
    }

    private MvcTestResult deduction(String code, String points) {
        String text = framework().deduction(code).orElseThrow().text();
        return post(
                "/deductions",
                "version=0",
                "items[0].code=" + code,
                "items[0].group=I",
                "items[0].text=" + text,
                "items[0].points=" + points);
    }

    private MvcTestResult publish(int version, String from, boolean confirmed) {
        return post(
                "/publish", "version=" + version, "from=" + from, "documentNo=12/QĐ-UBND", "confirmed=" + confirmed);
    }

    private MvcTestResult typing(String path, String... parameters) {
        return send(path, true, parameters);
    }

    private MvcTestResult post(String path, String... parameters) {
        return send(path, false, parameters);
    }

    private MvcTestResult send(String path, boolean htmx, String... parameters) {
        var request = mvc.post().uri(base() + path).with(city.as(hr)).with(csrf());
        if (htmx) {
            request = request.header("HX-Request", "true")
                    .param("version", String.valueOf(book.find(agency, draft).version()));
        }
        for (String parameter : parameters) {
            int at = parameter.indexOf('=');
            request = request.param(parameter.substring(0, at), parameter.substring(at + 1));
        }
        return request.exchange();
    }
}

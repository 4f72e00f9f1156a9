package vn.congtam.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TimeZone;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/** The calendar belongs to the whole city: these tests write days of 2031 only. */
@ApplicationTest
class CalendarTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Periods periods;

    @Autowired
    JdbcClient jdbc;

    private String hr;

    @BeforeEach
    void cityHumanResources() {
        hr = city.granted("CITY_HR", null);
    }

    @AfterEach
    void noDaysOf2031() {
        jdbc.sql("delete from calendar_day where day >= date '2031-01-01'").update();
    }

    @Test
    void holidaysAreNotWorkedAndSwappedDaysAre() {
        assertThat(workingDays.of(YearMonth.of(2026, 10))).isEqualTo(22);
        assertThat(workingDays.of(YearMonth.of(2026, 2))).isEqualTo(15);
        assertThat(workingDays.of(YearMonth.of(2026, 8)))
                .as("31/8 off, 22/8 worked")
                .isEqualTo(21);
        assertThat(workingDays.of(YearMonth.of(2025, 4))).as("26/4 worked").isEqualTo(21);
    }

    @Test
    void aSwappedSaturdayIsAWorkingDayOfEveryWindow() {
        assertThat(workingDays.after(LocalDate.of(2026, 8, 20), 2))
                .as("Friday 21/8 and the worked Saturday 22/8")
                .isEqualTo(LocalDate.of(2026, 8, 22));
        assertThat(workingDays.after(LocalDate.of(2026, 8, 28), 1))
                .as("National Day from 29/8 to 2/9")
                .isEqualTo(LocalDate.of(2026, 9, 3));
    }

    @Test
    void theSeedIsTheOfficialCalendarOf2025And2026() {
        assertThat(kinds("SWAPPED_WORKING")).contains("2025-04-26", "2026-01-10", "2026-08-22");
        assertThat(kinds("COMPENSATORY")).contains("2025-05-02", "2026-01-02", "2026-08-31");
        assertThat(workingDays.between(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 22)))
                .isZero();
        assertThat(workingDays.between(LocalDate.of(2026, 8, 29), LocalDate.of(2026, 9, 2)))
                .isZero();
        assertThat(workingDays.between(LocalDate.of(2025, 1, 25), LocalDate.of(2025, 2, 2)))
                .isZero();
    }

    private List<String> kinds(String kind) {
        return jdbc.sql("select day::text from calendar_day where kind = ? and day < date '2027-01-01'")
                .param(kind)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void daysAreTheSameInEveryZoneOfTheServer() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"America/Los_Angeles", "Pacific/Auckland", "UTC"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(workingDays.of(YearMonth.of(2026, 2))).as(zone).isEqualTo(15);
                assertThat(mvc.get().uri("/city-calendar?year=2026").with(city.as(hr)))
                        .bodyText()
                        .contains("30/04/2026", "<b>22</b>");
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void cityHumanResourcesAddChangeAndRemoveADay() {
        assertThat(add("2031-05-01", "HOLIDAY", "Quốc tế Lao động")).hasStatus3xxRedirection();
        int days = workingDays.of(YearMonth.of(2031, 5));
        add("2031-05-03", "SWAPPED_WORKING", "Làm bù");
        assertThat(workingDays.of(YearMonth.of(2031, 5))).isEqualTo(days + 1);
        assertThat(get("/city-calendar?year=2031"))
                .bodyText()
                .contains("03/05/2031", "Làm bù")
                .doesNotContain("??");
        assertThat(post("/city-calendar/2031-05-03/remove")).hasStatus3xxRedirection();
        assertThat(workingDays.of(YearMonth.of(2031, 5))).isEqualTo(days);
    }

    @Test
    void aKindThatDoesNotFitTheWeekdayIsRefusedAndKept() {
        assertThat(add("2031-05-05", "SWAPPED_WORKING", "Lam bu"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.", "2031-05-05", "Lam bu");
        assertThat(add("2031-05-04", "COMPENSATORY", "Nghi bu")).hasStatus(422);
        assertThat(add("hôm nay", "HOLIDAY", "Tết")).hasStatus(422).bodyText().contains("Chọn ngày và loại ngày.");
    }

    @Test
    void anOpenedMonthKeepsItsWorkingDays() {
        long agency = city.agency();
        jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due,
                                            publish_due, working_days, opened_at)
                        select ?, date '2031-06-01', max(id), timestamptz '2031-06-03 17:00+07', timestamptz '2031-06-25 17:00+07',
                               timestamptz '2031-06-26 17:00+07', timestamptz '2031-06-28 17:00+07',
                               timestamptz '2031-07-05 17:00+07', 21, now() from framework_version where code = '1841-QĐ/TU'
                        """).param(agency).update();
        add("2031-06-02", "HOLIDAY", "Ngày lễ mới");
        assertThat(periods.find(agency, YearMonth.of(2031, 6)).orElseThrow().workingDays())
                .isEqualTo(21);
        assertThat(get("/city-calendar?year=2031")).bodyText().contains("1 cơ quan đã mở");
    }

    @Test
    void aSpreadsheetIsShownBeforeItIsTakenOver() throws IOException {
        MvcTestResult preview = upload("30/04/2031", "Nghỉ lễ, Tết", "Ngày Chiến thắng");
        assertThat(preview).hasStatusOk().bodyText().contains("30/04/2031", "Ghi 1 ngày vào lịch");
        assertThat(get("/city-calendar?year=2031")).bodyText().doesNotContain("30/04/2031");
        assertThat(post(
                        "/city-calendar/import/confirm",
                        "day",
                        "2031-04-30",
                        "kind",
                        "HOLIDAY",
                        "name",
                        "Ngày Chiến thắng, thống nhất",
                        "basis",
                        ""))
                .hasStatus3xxRedirection();
        assertThat(get("/city-calendar?year=2031")).bodyText().contains("30/04/2031", "Ngày Chiến thắng, thống nhất");
    }

    @Test
    void aSpreadsheetWithAnErrorIsNotTakenOver() throws IOException {
        assertThat(upload("32/04/2031", "Nghỉ lễ, Tết", "Sai"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã đọc 1 dòng: 0 dòng dùng được, 1 dòng cần sửa.")
                .doesNotContain("vào lịch</button>");
        assertThat(upload("30/04/2031", "Chơi", "Sai")).bodyText().contains("Ghi một trong các loại");
        assertThat(mvc.post().uri("/city-calendar/import").with(city.as(hr)).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn tệp lịch làm việc rồi xem trước.");
    }

    private MvcTestResult upload(String day, String kind, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "congtam", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Lịch");
            String[] head = {"Ngày", "Loại ngày", "Tên ngày", "Căn cứ"};
            for (int i = 0; i < head.length; i++) {
                sheet.value(0, i, head[i]);
            }
            sheet.value(1, 0, day);
            sheet.value(1, 1, kind);
            sheet.value(1, 2, name);
        }
        return mvc.post()
                .uri("/city-calendar/import")
                .multipart()
                .file(new MockMultipartFile("file", "lich.xlsx", null, out.toByteArray()))
                .with(city.as(hr))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult add(String day, String kind, String name) {
        return post("/city-calendar", "day", day, "kind", kind, "name", name);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(city.as(hr)).exchange();
    }

    private MvcTestResult post(String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(city.as(hr)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}

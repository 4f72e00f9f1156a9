package vn.congtam.insight.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.rollup.TestYear;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class PersonnelPageTests {

    private static final int HEAD = 3;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    private TestYear year;
    private Official falling;
    private Official unitHead;

    @BeforeEach
    void somebodyHasFallen() {
        year = new TestYear(jdbc, city);
        falling = year.member("=cmd|'/c calc'!A1 Rơi");
        unitHead = city.official(year.agency, year.unit, "HEAD", "Lê Văn Trưởng");
        year.months(falling, YearMonth.of(2026, 1), "92", "88.5", "-", "85", "81");
        year.publishAll();
    }

    private String base() {
        return "/agencies/" + year.agency + "/personnel/";
    }

    private MvcTestResult get(String path, String username) {
        return mvc.get().uri(URI.create(path)).with(city.as(username)).exchange();
    }

    private MvcTestResult post(String path, String username, String... parameters) {
        var request = mvc.post().uri(path).with(city.as(username)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private List<Row> rows(String path, String username) throws IOException {
        MvcTestResult result = get(path, username);
        assertThat(result).hasStatusOk();
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private long recorded(String action, long agency) {
        return jdbc.sql("select count(*) from audit_event where action = ? and agency_id = ?")
                .params(action, agency)
                .query(Long.class)
                .single();
    }

    @Test
    void showsTheEvidenceAndPutsTheViewOnRecord() {
        assertThat(get(base() + "weak", year.hr))
                .hasStatusOk()
                .bodyText()
                .contains("92,0 → 88,5 → 85,0 → 81,0")
                .contains("05/2026: 81,0 B")
                .contains("/people/" + falling.personId() + "/profile")
                .contains("weak?export=xlsx", "weak?export=csv");
        assertThat(recorded("personnel.viewed", year.agency)).isEqualTo(1);
    }

    @Test
    void everyListHasItsPage() {
        for (PersonnelList list : PersonnelList.values()) {
            for (String signal : list.signals()) {
                assertThat(get(base() + list.slug() + "?signal=" + signal, year.hr))
                        .as(list + " " + signal)
                        .hasStatusOk();
                assertThat(get(base() + list.slug() + "?signal=" + signal + "&export=xlsx", year.hr))
                        .as(list + " " + signal)
                        .hasStatusOk();
            }
        }
        assertThat(get(base() + "nobody", year.hr)).hasStatus(404);
    }

    @Test
    void aPageCostsFewStatements() {
        var hr = city.as(year.hr);
        assertThat(StatementCount.of(
                        () -> mvc.get().uri(base() + "weak").with(hr).exchange()))
                .isLessThanOrEqualTo(14);
    }

    @Test
    void theFileHasTypedCellsAndNoFormula() throws IOException {
        List<Row> rows = rows(base() + "weak?signal=FALLING&gender=&export=xlsx", year.hr);

        assertThat(rows.get(0).getCellText(0)).isEqualTo("Người yếu, trì trệ đến tháng 05/2026");
        assertThat(rows.get(1).getCellText(0)).contains("Điểm giảm liên tiếp").contains("Từ tháng 12/2025");
        assertThat(rows.get(HEAD - 1).getCellText(2)).isEqualTo("Họ và tên");
        assertThat(rows).hasSize(HEAD + 2);
        assertThat(rows.getLast().getCellText(0)).isEqualTo("Cộng");
        Row row = rows.get(HEAD);
        assertThat(row.getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(2)).isEqualTo("=cmd|'/c calc'!A1 Rơi");
        assertThat(row.getCellAsNumber(12).orElseThrow()).isEqualByComparingTo("3");
        assertThat(rows.get(HEAD - 1).getCellText(18)).isEqualTo("02/2026");
        assertThat(row.getCellAsNumber(18).orElseThrow()).isEqualByComparingTo("88.5");
        assertThat(row.getCellText(19)).isEqualTo("KXL");
        assertThat(row.getCellText(22)).contains("92,0 → 88,5 → 85,0 → 81,0");
        assertThat(recorded("personnel.exported", year.agency)).isEqualTo(1);
        assertThat(recorded("table.exported", year.agency)).isEqualTo(1);
    }

    @Test
    void onlyThoseInChargeReach() {
        String cityHr = city.granted("CITY_HR", null);
        String inspector = city.granted("INSPECTOR", null);
        for (String path :
                List.of(base() + "weak", base() + "weak?export=xlsx", "/agencies/" + year.agency + "/personnel")) {
            for (String allowed : List.of(year.hr, year.head.username(), cityHr, inspector)) {
                assertThat(get(path, allowed).getResponse().getStatus())
                        .as(path)
                        .isLessThan(400);
            }
            for (String denied : List.of(
                    falling.username(),
                    unitHead.username(),
                    city.granted("HR", city.agency()),
                    city.granted("ADMINISTRATOR", null))) {
                assertThat(get(path, denied)).as(path).hasStatus(404);
            }
        }
        assertThat(get("/city-personnel/weak", year.hr)).hasStatus(404);
        assertThat(get("/city-personnel/weak?export=xlsx", year.head.username()))
                .hasStatus(404);
        assertThat(get("/city-personnel/thresholds", inspector)).hasStatus(404);
        assertThat(get("/team-personnel/weak", falling.username())).hasStatus(404);
    }

    @Test
    void unitHeadReadsTheOwnUnitFromPublishedMonthsOnly() {
        long other = city.unit(year.agency, "Phòng khác");
        Official elsewhere = city.official(year.agency, other, "MEMBER", "Bùi Phòng Khác");
        year.months(elsewhere, YearMonth.of(2026, 6), "92", "88", "85", "81");
        year.closeAll();
        assertThat(get("/team-personnel/weak?signal=FALLING", unitHead.username()))
                .hasStatusOk()
                .bodyText()
                .contains("Rơi")
                .doesNotContain("Bùi Phòng Khác");
        year.publishAll();
        assertThat(get("/team-personnel/weak?signal=FALLING", unitHead.username()))
                .bodyText()
                .doesNotContain("Bùi Phòng Khác");
        assertThat(get(base() + "weak?signal=FALLING", year.hr)).bodyText().contains("Bùi Phòng Khác");
    }

    @Test
    void cityHrChangesTheDefaultsWithinTheirBounds() {
        String cityHr = city.granted("CITY_HR", null);
        String[] all = java.util.Arrays.stream(Threshold.values())
                .flatMap(one -> java.util.stream.Stream.of(
                        one.name(),
                        jdbc.sql("select value::text from personnel_threshold where code = ?")
                                .param(one.name())
                                .query(String.class)
                                .single()))
                .toArray(String[]::new);
        String[] changed = all.clone();
        int place = List.of(changed).indexOf("AVOIDING_TASKS") + 1;
        changed[place] = "0";
        assertThat(post("/city-personnel/thresholds", cityHr, changed))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi số nguyên từ 1 đến 100.");
        changed[place] = "4";
        assertThat(post("/city-personnel/thresholds", cityHr, changed)).hasStatus3xxRedirection();
        assertThat(get(base() + "avoiding", year.hr)).bodyText().containsPattern("name=\"tasks\"[^>]*value=\"4\"");
        assertThat(post("/city-personnel/thresholds", cityHr, all)).hasStatus3xxRedirection();
        assertThat(post("/city-personnel/thresholds", year.hr, all)).hasStatus(404);
    }

    @Test
    void theHeadNominatesWithAReasonAndWithdrawsOnRecord() {
        String path = "/people/" + falling.personId() + "/nominations";
        String head = year.head.username();
        assertThat(post(path, head, "reason", " ")).hasStatus(422).bodyText().contains("Ghi lý do.");
        assertThat(post(path, head, "reason", "Có triển vọng")).hasStatus3xxRedirection();
        assertThat(post(path, head, "reason", "Lần nữa")).hasStatus(409);
        assertThat(get(path, year.hr))
                .hasStatusOk()
                .bodyText()
                .contains("Có triển vọng")
                .doesNotContain("Rút đề cử<");
        assertThat(get(path, falling.username())).hasStatus(404);
        assertThat(post(path, year.hr, "reason", "Không được")).hasStatus(404);
        assertThat(post("/people/" + year.head.personId() + "/nominations", head, "reason", "Tự đề cử"))
                .hasStatus(404);
        long id = jdbc.sql("select id from nomination where person_id = ?")
                .param(falling.personId())
                .query(Long.class)
                .single();
        String withdrawal = path + "/" + id + "/withdrawal";
        assertThat(post(withdrawal, city.granted("CITY_HR", null), "reason", "Không phải của mình"))
                .hasStatus(404);
        assertThat(post(withdrawal, head, "reason", "")).hasStatus(422);
        assertThat(post(withdrawal, head, "reason", "Chuyển công tác")).hasStatus3xxRedirection();
        assertThat(post(withdrawal, head, "reason", "Lần nữa")).hasStatus(409);
        assertThat(get(path, year.hr)).bodyText().contains("Chuyển công tác").contains("Đã rút");
        assertThat(recorded("nomination.withdrawn", year.agency)).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("update nomination set reason = 'x' where id = ?")
                        .param(id)
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from nomination where id = ?")
                        .param(id)
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThat(post(path, city.granted("CITY_HR", null), "reason", "Thành phố đề cử"))
                .hasStatus3xxRedirection();
        assertThat(get(base() + "strong?signal=NOMINATED", year.hr)).bodyText().contains("Rơi");
    }
}

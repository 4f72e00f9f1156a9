package vn.congtam.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congtam.insight.board.TestBoard.AUGUST;
import static vn.congtam.insight.board.TestBoard.CITY_RULE;
import static vn.congtam.insight.board.TestBoard.DECREE;
import static vn.congtam.insight.board.TestBoard.SEPTEMBER;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TakenTable;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Files of the boards, read back against rows computed by hand. */
@ApplicationTest
class BoardExportTests {

    private static final String ECONOMY = "Phòng Kinh tế";
    private static final String CULTURE = "Phòng Văn hóa";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    MockMvcTester mvc;

    TestBoard month;
    Official ha;
    Official lan;
    long haSheet;
    long lanSheet;

    @BeforeEach
    void twoMonthsUnderTwoFrameworks() {
        month = new TestBoard(jdbc, city);
        ha = month.member(month.culture, "Nguyễn Thị Hà");
        lan = month.member(month.economy, "Đỗ Thị Lan");
        month.result(ha, AUGUST, "70");
        month.result(lan, AUGUST, "60");
        haSheet = month.result(ha, SEPTEMBER, "92.5");
        month.result(month.head, SEPTEMBER, "95", CITY_RULE, "B");
        lanSheet = month.result(lan, SEPTEMBER, "88");
        month.result(month.member(month.economy, "Lê Thị Mai"), SEPTEMBER, "-");
        month.result(month.member(month.economy, "Phạm Thị Thu"), SEPTEMBER, "91", DECREE, null);
    }

    private void publish() {
        month.publish(AUGUST);
        month.publish(SEPTEMBER);
    }

    private TakenTable taken(String username, String view, String more) {
        return TakenTable.of(
                mvc, city, username, "/agencies/" + month.agency + "/board" + view + "?month=2026-09" + more);
    }

    private List<String> row(TakenTable table, String first, String second) {
        return table.rows().stream()
                .filter(row -> row.get(0).equals(first) && row.get(1).equals(second))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unitsOfAllFrameworksStandInOneFileWithTheirOwnClasses() {
        publish();
        TakenTable units = taken(month.hr, "", "");

        assertThat(units.headings().subList(0, 12))
                .containsExactly(
                        "Đơn vị",
                        "Các loại của khung tiêu chí",
                        "Người có phiếu",
                        "Được xếp loại",
                        "A",
                        "B",
                        "C",
                        "D",
                        "HTXS",
                        "HTT",
                        "HT",
                        "KHT");
        assertThat(units.rows()).hasSize(4);
        assertThat(row(units, ECONOMY, "A, B, C, D").subList(2, 12))
                .containsExactly("2", "1", "0", "1", "0", "0", "", "", "", "");
        assertThat(row(units, CULTURE, "A, B, C, D").subList(2, 12))
                .containsExactly("2", "2", "1", "1", "0", "0", "", "", "", "");
        assertThat(row(units, ECONOMY, "HTXS, HTT, HT, KHT").subList(2, 12))
                .containsExactly("1", "1", "", "", "", "", "1", "0", "0", "0");
        assertThat(units.rows().getLast().subList(0, 12))
                .containsExactly("Cộng", "", "5", "4", "1", "2", "0", "0", "1", "0", "0", "0");
        assertThat(row(units, CULTURE, "A, B, C, D").getLast()).isEqualTo("93.75");
        assertThat(units.column("Chuyển loại do tỷ lệ")).containsExactly("0", "1", "0", "1");
        assertThat(units.column("Tỷ lệ A").subList(0, 2)).containsExactlyInAnyOrder("0", "0.5");
    }

    @Test
    void classesAndPointsReconcileWithThePeople() {
        publish();
        TakenTable classes = taken(month.hr, "", "&table=classes");
        assertThat(classes.column("Loại")).startsWith("A", "B", "C", "D", "Không xếp loại", "HTXS");
        assertThat(classes.column("Số người"))
                .startsWith("1", "2", "0", "0", "1", "1")
                .endsWith("5");
        TakenTable points = taken(month.hr, "", "&table=points");
        assertThat(row(points, "95 – 100", "A, B, C, D").getLast()).isEqualTo("1");
        assertThat(row(points, "90 – dưới 95", "HTXS, HTT, HT, KHT").getLast()).isEqualTo("1");
        assertThat(points.rows().getLast().getLast()).isEqualTo("4");
    }

    @Test
    void flowsCountWhoWentFromWhichClassToWhich() {
        publish();
        TakenTable flows = taken(month.hr, "", "&table=flows");
        assertThat(flows.headings()).containsExactly("Tháng 08/2026", "A", "B", "HTXS", "Không xếp loại");
        assertThat(flows.rows())
                .containsExactly(
                        List.of("B", "1", "0", "0", "0"),
                        List.of("C", "0", "1", "0", "0"),
                        List.of("Chưa có kết quả", "0", "1", "1", "1"),
                        List.of("Cộng", "1", "2", "1", "1"));
    }

    @Test
    void monthsOfTheUnitsEndWithTheWholeAgency() {
        publish();
        TakenTable months = taken(month.hr, "/months", "");
        assertThat(months.headings()).containsExactly("Đơn vị", "T8/2026", "T9/2026");
        assertThat(months.row(ECONOMY)).containsExactly(ECONOMY, "60", "89.5");
        assertThat(months.row(CULTURE)).containsExactly(CULTURE, "70", "93.75");
        assertThat(months.rows().getLast()).containsExactly("Toàn cơ quan", "65", "91.63");
        assertThat(taken(month.hr, "/months", "&measure=best").row(CULTURE)).containsExactly(CULTURE, "0", "0.5");
    }

    @Test
    void twoMonthsStandBesideEachOther() {
        publish();
        TakenTable comparison = taken(month.hr, "/comparison", "&with=2026-08");
        assertThat(comparison.headings()).startsWith("Đơn vị", "Được xếp loại, tháng 08/2026");
        assertThat(comparison.row(ECONOMY).subList(1, 9))
                .containsExactly("1", "2", "60", "89.5", "29.5", "0", "0.5", "50");
        assertThat(comparison.row(CULTURE).subList(1, 9))
                .containsExactly("1", "2", "70", "93.75", "23.75", "0", "0.5", "50");
        assertThat(comparison.rows().getLast().subList(0, 3)).containsExactly("Cộng", "2", "4");
    }

    @Test
    void theListHoldsEverybodyOfItsFilterWhateverPageIsShown() {
        IntStream.range(0, PeopleLists.PAGE)
                .forEach(i -> month.result(month.member(month.economy, "Vũ Văn " + i), SEPTEMBER, "75"));
        publish();
        for (String page : List.of("", "&page=2")) {
            TakenTable people = taken(month.hr, "/people", page);
            assertThat(people.rows()).hasSize(PeopleLists.PAGE + 5);
            assertThat(people.rows().getFirst())
                    .containsExactly("1", "Trần Quốc Tuấn", CULTURE, "95", "A", "B", "", "Chưa có kết quả", "");
            assertThat(people.row("Nguyễn Thị Hà"))
                    .containsExactly("1", "Nguyễn Thị Hà", CULTURE, "92.5", "A", "A", "", "B", "70");
            assertThat(people.row("Phạm Thị Thu").subList(3, 6)).containsExactly("91", "HTXS", "HTXS");
            assertThat(people.row("Lê Thị Mai").subList(3, 7))
                    .containsExactly("", "", "Không xếp loại", "nghỉ thai sản");
        }
        assertThat(taken(month.hr, "/people", "&move=up&names=A-B-C-D").column("Họ và tên"))
                .containsExactly("Nguyễn Thị Hà", "Đỗ Thị Lan");
        assertThat(exports(month.hr)).isEqualTo(3);
    }

    @Test
    void nobodyTakesTheOwnResultOutBeforeItIsPublishedNorPeopleOfOthers() {
        month.result(month.authority, SEPTEMBER, "99");
        month.close(SEPTEMBER);
        assertThat(taken(month.authority.username(), "/people", "").column("Tổng điểm"))
                .containsExactly("95", "92.5", "91", "88", "");
        assertThat(taken(month.hr, "/people", "").column("Tổng điểm")).contains("99");
        String cityHr = city.granted("CITY_HR", null);
        assertThat(taken(cityHr, "/people", "").rows()).isEmpty();
        assertThat(mvc.get()
                        .uri(URI.create("/agencies/" + month.agency + "/board?month=2026-09&export=xlsx"))
                        .with(city.as(cityHr))
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri(URI.create("/agencies/" + month.agency + "/board/people?month=2026-09&export=csv"))
                        .with(city.as(ha.username()))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void theHeadOfAUnitTakesOutTheOwnUnitOnly() {
        publish();
        assertThat(taken(month.head.username(), "", "").column("Đơn vị")).containsExactly(CULTURE, "Cộng");
        assertThat(taken(month.head.username(), "/people", "").column("Họ và tên"))
                .containsExactly("Nguyễn Thị Hà");
    }

    @Test
    void theCityTakesOutItsAgenciesRankedAndTheirMonths() {
        publish();
        String cityHr = city.granted("CITY_HR", null);
        String name = jdbc.sql("select name from agency where id = ?")
                .param(month.agency)
                .query(String.class)
                .single();
        TakenTable agencies = TakenTable.of(mvc, city, cityHr, "/city-board?month=2026-09&order=mean");
        List<List<String>> own =
                agencies.rows().stream().filter(row -> row.get(1).equals(name)).toList();
        assertThat(own).hasSize(2);
        assertThat(own).extracting(row -> row.get(4)).containsExactlyInAnyOrder("3", "1");
        assertThat(own).extracting(List::getLast).containsExactlyInAnyOrder("91.83", "91");
        assertThat(TakenTable.of(mvc, city, cityHr, "/city-board/comparison?month=2026-09&with=2026-08")
                        .row(name)
                        .subList(1, 6))
                .containsExactly("2", "4", "65", "91.63", "26.63");
        assertThat(TakenTable.of(mvc, city, cityHr, "/city-board/months?month=2026-09")
                        .row(name))
                .endsWith("65", "91.63");
    }

    @Test
    void gapsStandGroupByGroupAndUnitByUnit() {
        stage(haSheet, "SELF", "{\"I\": 20, \"II.1\": 19}");
        stage(haSheet, "REVIEW1", "{\"I\": 19, \"II.1\": 19}");
        stage(haSheet, "DECISION", "{\"I\": 18, \"II.1\": 19}");
        stage(lanSheet, "SELF", "{\"I\": 20, \"II.1\": 18}");
        stage(lanSheet, "DECISION", "{\"I\": 19, \"II.1\": 18}");
        publish();

        TakenTable groups = taken(month.hr, "/gaps", "");
        assertThat(groups.rows())
                .containsExactly(
                        List.of("I", "2", "20", "19", "18.5", "-1.5"), List.of("II.1", "2", "18.5", "19", "18.5", "0"));
        TakenTable units = taken(month.hr, "/gaps", "&table=by-unit");
        assertThat(units.headings()).startsWith("Đơn vị", "Số người", "I: Tự chấm", "I: Cấp trên chấm");
        assertThat(units.row(ECONOMY)).containsExactly(ECONOMY, "1", "20", "", "19", "-1", "18", "", "18", "0");
        assertThat(units.row(CULTURE)).containsExactly(CULTURE, "1", "20", "19", "18", "-2", "19", "19", "19", "0");
    }

    private void stage(long sheet, String stage, String groups) {
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, complete, total, class_by_score, group_points, started_at, updated_at)
                        select id, period_id, ?, true, 90, 'A', cast(? as jsonb), now(), now() from score_sheet where id = ?
                        """).params(stage, groups, sheet).update();
    }

    @Test
    void theRunningMonthIsTakenOutDayByDay() {
        long october = month.period(YearMonth.of(2026, 10));
        month.newSheet(ha, october, "DRAFT", CITY_RULE);
        month.newSheet(lan, october, "DRAFT", CITY_RULE);
        TakenTable days =
                TakenTable.of(mvc, city, month.hr, "/agencies/" + month.agency + "/board/progress?month=2026-10");
        assertThat(days.headings())
                .containsExactly("Ngày", "Chưa gửi phiếu", "Chưa được chấm", "Chưa quyết định", "Hạn trong ngày");
        assertThat(days.rows().getFirst().subList(1, 4)).containsExactly("2", "2", "2");
        assertThat(days.column("Hạn trong ngày")).contains("hạn gửi", "hạn quyết định");
    }

    private int exports(String username) {
        return jdbc.sql(
                        "select count(*) from audit_event where action = 'table.exported' and agency_id = ? and actor = ?")
                .params(month.agency, username)
                .query(Integer.class)
                .single();
    }
}

package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class RankingPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MonthClosing closing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    TestMonth month;
    Official moved;

    @BeforeEach
    void aDecidedMonth() {
        month = new TestMonth(jdbc, city);
        month.decide(month.head, "AGENCY_HEAD", "94");
        IntStream.range(0, 16).forEach(i -> month.decided(String.valueOf(97 - i * 0.5)));
        moved = month.people.get(14);
        IntStream.range(0, 28).forEach(i -> month.decided(String.valueOf(89 - i)));
        month.sheet(month.member("Đinh Thị Nghỉ"), "MEMBER", "NOT_RATED", "thai sản");
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(city.as(username)).exchange();
    }

    private MvcTestResult post(String username, String path, String... parameters) {
        var request = mvc.post().uri(path).with(city.as(username)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private String ranking() {
        return "/agencies/" + month.agency + "/ranking";
    }

    private String hashOfPreview() throws Exception {
        String page = get(month.hr, ranking() + "/close").getResponse().getContentAsString();
        return page.replaceAll("(?s).*name=\"hash\" value=\"([0-9a-f]{64})\".*", "$1");
    }

    @Test
    void thePreviewShowsTheLineItsArithmeticAndWhoMovesWhy() {
        assertThat(get(month.hr, ranking()))
                .hasStatusOk()
                .bodyText()
                .contains("Hết 13 suất loại A", "30 % × 45 người được xếp loại = 13,5 → làm tròn xuống 13")
                .contains(
                        "Chuyển từ A xuống B vì vượt tỷ lệ",
                        "Dưới 90 điểm",
                        "45/45 người đã có quyết định",
                        "Hạng 2 – ");
    }

    @Test
    void aFoldOfOneRankNamesItOnceAndOnlyClassesThatSomebodyIsIn() {
        TestMonth few = new TestMonth(jdbc, city);
        IntStream.range(0, 6).forEach(i -> few.decided(String.valueOf(89 - i)));
        assertThat(get(few.hr, "/agencies/" + few.agency + "/ranking"))
                .hasStatusOk()
                .bodyText()
                .contains("Hạng 6: 1 người loại B")
                .doesNotContain("Hạng 6 – 6", ", 0 người loại");
    }

    @Test
    void theRankingPageOfAClosedMonthCostsAtMostSixStatements() {
        closing.close(month.period, null, null);
        for (String view : new String[] {"border", "all", "unit"}) {
            var signedIn = city.as(month.hr);
            String path = ranking() + "?month=2026-10&view=" + view;
            assertThat(get(month.hr, path)).hasStatusOk();
            assertThat(StatementCount.of(
                            () -> mvc.get().uri(path).with(signedIn).exchange()))
                    .as(view)
                    .isBetween(1, 6);
        }
    }

    @Test
    void theHeaderNamesTheMonthThatIsReadNotTheOpenOne() {
        closing.close(month.period, null, null);
        closing.publish(month.period, Audience.AGENCY, null);
        month.openPeriod(TestMonth.MONTH.plusMonths(1));
        long sheet = jdbc.sql("select id from score_sheet where person_id = ? and period_id = ?")
                .params(moved.personId(), month.period)
                .query(Long.class)
                .single();
        for (String path : new String[] {"/results/2026-10", "/sheets/" + sheet + "/explanation"}) {
            assertThat(get(moved.username(), path))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains("<span>Tháng 10/2026</span>")
                    .doesNotContain("<span>Tháng 11/2026</span>");
        }
    }

    @Test
    void everyViewOfTheListIsThere() {
        assertThat(get(month.hr, ranking() + "?view=all"))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Thị Số 40");
        assertThat(get(month.head.username(), ranking() + "?view=unit")).hasStatusOk();
    }

    @Test
    void onlyHumanResourcesAndTheHeadSeeTheRankingOfAnOpenMonth() {
        String otherHr = city.granted("HR", city.agency());
        for (String username : new String[] {
            moved.username(),
            otherHr,
            city.granted("INSPECTOR", null),
            city.granted("CITY_HR", null),
            city.granted("ADMINISTRATOR", null)
        }) {
            assertThat(get(username, ranking())).hasStatus(404);
        }
        assertThat(get(month.head.username(), ranking())).hasStatusOk();
        assertThat(get(month.head.username(), ranking() + "/close")).hasStatus(404);
    }

    @Test
    void closingTakesExactlyThePreviewThatWasSeen() throws Exception {
        String hash = hashOfPreview();
        jdbc.sql("update assessment set total = total - 1 where period_id = ? and total = 62")
                .param(month.period)
                .update();

        assertThat(post(month.hr, ranking() + "/close", "hash", hash)).hasStatus(409);
        assertThat(month.results()).isZero();

        assertThat(post(month.hr, ranking() + "/close", "hash", hashOfPreview()))
                .hasStatus3xxRedirection();
        assertThat(month.results()).isEqualTo(46);
        assertThat(get(month.hr, ranking())).hasStatusOk().bodyText().contains("mã kiểm chứng");
        assertThat(post(month.hr, ranking() + "/close", "hash", hash)).hasStatus(409);
    }

    @Test
    void theExtendedLimitAsksForDocumentAndReasonAndKeepsWhatWasTyped() {
        assertThat(get(month.hr, ranking() + "/extension")).hasStatusOk();
        assertThat(post(month.hr, ranking() + "/extension", "document", "", "reason", "Hoàn thành dự án lớn"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi số văn bản", "Hoàn thành dự án lớn");
        assertThat(post(month.hr, ranking() + "/extension", "document", "12/TB-UBND", "reason", "Dài ".repeat(251)))
                .hasStatus(422)
                .bodyText()
                .contains("dài quá 1.000 ký tự", "Dài ".repeat(250));

        assertThat(post(month.hr, ranking() + "/extension", "document", "12/TB-UBND", "reason", "Hoàn thành dự án lớn"))
                .hasStatus3xxRedirection();
        assertThat(get(month.hr, ranking())).bodyText().contains("40 % × 45 người được xếp loại = 18", "12/TB-UBND");
    }

    @Test
    void theHeadSettlesATieButNeverForThemselves() throws Exception {
        jdbc.sql("update assessment set total = 94 where period_id = ? and total between 90 and 94.5")
                .param(month.period)
                .update();
        assertThat(get(month.hr, ranking())).bodyText().contains("Cần người đứng đầu quyết định thứ tự");
        assertThat(get(month.hr, ranking() + "/tie")).hasStatus(404);
        assertThat(get(month.head.username(), ranking() + "/tie"))
                .hasStatusOk()
                .bodyText()
                .contains("còn 8 suất");
        assertThat(get(month.head.username(), ranking() + "/tie?export=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("\r\n8;", ";94;")
                .doesNotContain("Trần Văn Chủ");

        Long[] tied = jdbc.sql("""
                        select s.id from score_sheet s join assessment a on a.sheet_id = s.id
                        where s.period_id = ? and a.total = 94 order by s.id
                        """).param(month.period).query(Long.class).list().toArray(Long[]::new);
        String[] withHead = keep(tied, 0);
        String[] others = keep(tied, 1);
        assertThat(post(month.head.username(), ranking() + "/tie", withHead))
                .hasStatus(422)
                .bodyText()
                .contains("không tự chọn mình");
        assertThat(post(month.head.username(), ranking() + "/tie", "keep", tied[2].toString(), "reason", "Việc khó"))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn đúng 8 người", "Việc khó");
        assertThat(post(month.head.username(), ranking() + "/tie", others)).hasStatus3xxRedirection();
        assertThat(closing.close(month.period, null, null).topAfterQuota()).isEqualTo(13);
    }

    private static String[] keep(Long[] tied, int from) {
        String[] parameters = new String[18];
        for (int i = 0; i < 8; i++) {
            parameters[2 * i] = "keep";
            parameters[2 * i + 1] = tied[from + i].toString();
        }
        parameters[16] = "reason";
        parameters[17] = "Hoàn thành việc khó";
        return parameters;
    }

    @Test
    void beforePublicationNoPathShowsAResultToThePersonOrColleagues() {
        closing.close(month.period, null, null);
        long sheet = month.result(moved, "sheet_id", Long.class);

        assertThat(get(moved.username(), "/results"))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có kết quả được công khai");
        assertThat(get(moved.username(), "/results/2026-10")).hasStatus(404);
        assertThat(get(moved.username(), "/sheets/" + sheet + "/explanation")).hasStatus(404);
        assertThat(get(month.people.get(3).username(), "/sheets/" + sheet + "/explanation"))
                .hasStatus(404);
        assertThat(get(moved.username(), "/agencies/" + month.agency + "/classes"))
                .bodyText()
                .contains("Chưa có kết quả được công khai")
                .doesNotContain("Nguyễn Thị Số 3");
        assertThat(get(city.granted("CITY_HR", null), "/sheets/" + sheet + "/explanation"))
                .hasStatus(404);
        assertThat(get(city.granted("ADMINISTRATOR", null), "/sheets/" + sheet + "/explanation"))
                .hasStatus(404);
        assertThat(get(month.hr, "/sheets/" + sheet + "/explanation")).hasStatusOk();
        assertThat(get(month.head.username(), "/sheets/" + sheet + "/explanation"))
                .hasStatusOk();
        assertThat(get(city.granted("INSPECTOR", null), "/sheets/" + sheet + "/explanation"))
                .hasStatusOk();
    }

    @Test
    void publishingIsAnActOfItsOwnAndOpensResultsAsFarAsItsAudience() {
        closing.close(month.period, null, null);
        String publication = "/agencies/" + month.agency + "/publication";
        String classes = "/agencies/" + month.agency + "/classes";
        assertThat(get(month.hr, publication)).hasStatusOk().bodyText().contains("Toàn cơ quan", "Nguyễn Thị Số 3");
        assertThat(get(month.hr, publication + "/confirm?audience=UNIT"))
                .hasStatusOk()
                .bodyText()
                .contains("Phạm vi: trong phòng");
        assertThat(post(month.head.username(), publication, "audience", "UNIT", "month", "2026-10"))
                .hasStatus(404);

        assertThat(post(month.hr, publication, "audience", "UNIT", "month", "2026-10"))
                .hasStatus3xxRedirection();

        long otherUnit = city.unit(month.agency, "Phòng Kinh tế");
        Official stranger = city.official(month.agency, otherUnit, "MEMBER", "Lý Thị Khác");
        assertThat(get(moved.username(), classes))
                .bodyText()
                .contains("Nguyễn Thị Số 3")
                .doesNotContain("97,0");
        assertThat(get(stranger.username(), classes)).hasStatusOk().bodyText().doesNotContain("Nguyễn Thị Số 3");
        assertThat(get(month.hr, classes)).bodyText().contains("Nguyễn Thị Số 3");
        TestMonth other = new TestMonth(jdbc, city);
        assertThat(get(other.member("Người Ngoài").username(), classes)).hasStatus(404);
        assertThat(get(moved.username(), "/results"))
                .bodyText()
                .contains("10/2026", "90,0", "Chuyển loại vì vượt tỷ lệ");
        assertThat(get(moved.username(), "/results/2026-10")).hasStatusOk();
        assertThat(get(city.granted("CITY_HR", null), "/agencies/" + month.agency + "/ranking"))
                .hasStatusOk();
        assertThat(get(month.head.username(), "/team-results"))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Thị Số 3");
        assertThat(post(month.hr, publication, "audience", "AGENCY", "month", "2026-10"))
                .hasStatus(409);
    }

    @Test
    void leadersAndHumanResourcesReadScoresOnRecordToo() {
        closing.close(month.period, null, null);
        jdbc.sql("update period set status = 'PUBLISHED', published_at = now(), audience = 'AGENCY' where id = ?")
                .param(month.period)
                .update();
        assertThat(get(month.head.username(), "/team-results?month=2026-10")).hasStatusOk();
        assertThat(get(month.hr, "/agencies/" + month.agency + "/ranking?month=2026-10"))
                .hasStatusOk();
        assertThat(jdbc.sql("select action from audit_event where agency_id = ? and action like '%.viewed' order by id")
                        .param(month.agency)
                        .query(String.class)
                        .list())
                .containsExactly("results.viewed", "ranking.viewed");
    }

    @Test
    void readingScoresOfOthersIsPutOnRecord() {
        closing.close(month.period, null, null);
        String inspector = city.granted("INSPECTOR", null);
        long sheet = month.result(moved, "sheet_id", Long.class);

        assertThat(get(inspector, "/sheets/" + sheet + "/explanation")).hasStatusOk();
        assertThat(get(inspector, ranking())).hasStatusOk();

        assertThat(jdbc.sql("select action from audit_event where chain = ? and actor = ? order by seq")
                        .params("agency-" + month.agency + "/2026-10", inspector)
                        .query(String.class)
                        .list())
                .containsExactly("result.viewed", "ranking.viewed");
    }

    @Test
    void theCityReadsPublishedFiguresOnly() {
        closing.close(month.period, null, null);
        String cityHr = city.granted("CITY_HR", null);
        assertThat(get(cityHr, "/city?month=2026-10")).hasStatusOk().bodyText().contains("Đã chốt");
        closing.publish(month.period, Audience.PERSON, null);
        assertThat(get(cityHr, "/city?month=2026-10&page=1")).hasStatusOk();
        assertThat(get(moved.username(), "/city")).hasStatus(404);
    }
}

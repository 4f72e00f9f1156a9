package vn.congtam.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** What each role finds on the first page besides the next step. */
@ApplicationTest
class RoleHomeTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SheetOpening opening;

    @Autowired
    Frameworks frameworks;

    long agency;
    Official authority;
    Official head;
    Official ha;
    Official nam;
    String hr;

    @BeforeEach
    void anOpenMonth() {
        agency = city.agency();
        long leaders = city.unit(agency, "Lãnh đạo");
        long unit = city.unit(agency, "Phòng Văn hóa");
        authority = city.official(agency, leaders, "AGENCY_HEAD", "Lê Văn Chủ");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        ha = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        nam = city.official(agency, unit, "MEMBER", "Phạm Văn Nam");
        hr = city.granted("HR", agency);
    }

    @Test
    void aReviewerSeesTheTeamAndWhoCarriesHowMuch() {
        open();
        task(ha, "2026-10-19");
        task(ha, "2026-10-30");
        task(ha, "2026-10-31");
        task(nam, "2026-10-30");
        status(ha, "SUBMITTED");

        String page = text(head.username(), "/");

        assertThat(words(page)).contains("0/2 người đã có kết quả", "Chưa gửi phiếu, bị trả lại 1", "Chờ chấm 1");
        assertThat(words(page)).containsSubsequence("Nguyễn Thị Hà 3 việc , 1 quá hạn", "Phạm Văn Nam 1 việc");
        assertThat(page).contains("/team-tasks?month=2026-10&amp;person=" + ha.personId());
    }

    @Test
    void aReviewerSeesHowManyWereScoredFarFromTheirOwnPoints() {
        open();
        status(ha, "SUBMITTED");
        status(nam, "SUBMITTED");
        stage(ha, "SELF", null, "90");
        stage(ha, "REVIEW1", head, "87"); // 3 points: a reason is due
        stage(nam, "SELF", null, "90");
        stage(nam, "REVIEW1", head, "87.5");

        assertThat(words(text(head.username(), "/"))).contains("Chênh lệch lớn với điểm tự chấm 1");
    }

    @Test
    void staffSeeNothingOfTheRoles() {
        open();
        assertThat(words(text(ha.username(), "/")))
                .doesNotContain("Việc đang mở theo người", "Tiến độ cơ quan", "Việc của kỳ");
    }

    @Test
    void theHeadOfAnAgencySeesProgressAndUnitsBehind() {
        open();
        status(ha, "SUBMITTED");

        String page = text(authority.username(), "/");

        assertThat(words(page))
                .contains("Tiến độ cơ quan tháng 10/2026", "Đã gửi phiếu 1/4", "Đã quyết định 0/4")
                .contains("Phòng Văn hóa 0/3")
                .doesNotContain("Việc của kỳ");
        assertThat(page).contains("/agencies/" + agency + "/decision?month=2026-10&amp;unit=");
    }

    @Test
    void humanResourcesFindTheChecklistOfTheMonth() {
        assertThat(words(text(hr, "/"))).contains("Mở kỳ đánh giá Chưa mở");
        open();
        jdbc.sql("update score_sheet set days_worked = 22 where agency_id = ? and person_id <> ?")
                .params(agency, nam.personId())
                .update();

        String page = text(hr, "/");

        assertThat(words(page))
                .contains("Việc của kỳ tháng 10/2026", "Mở kỳ đánh giá Đã mở, 4 phiếu")
                .contains("Gửi phiếu tự đánh giá Còn 4 người", "Ngày công, không xếp loại 1 người chưa có ngày công")
                .contains("Xem trước, xử lý đồng điểm, chốt kỳ Còn 4 người chưa quyết định", "Kiến nghị Không có");
        for (String place : List.of(
                "period",
                "stuck-sheets",
                "absences",
                "deadlines",
                "progress",
                "attendance",
                "ranking",
                "publication",
                "appeals")) {
            assertThat(page).contains("/agencies/" + agency + "/" + place);
        }
    }

    @Test
    void theLinksOfEveryFirstPageLeadToPages() {
        open();
        for (String username : List.of(
                hr,
                head.username(),
                authority.username(),
                city.granted("CITY_HR", null),
                city.granted("INSPECTOR", null))) {
            String page = text(username, "/");
            for (String link : links(page)) {
                assertThat(get(username, link).getResponse().getStatus())
                        .as(username + " " + link)
                        .isLessThan(400);
            }
        }
    }

    @Test
    void theCitySeesItsAgenciesAndInspectorsTheLog() {
        open();
        String cityHr = text(city.granted("CITY_HR", null), "/");
        String inspector = text(city.granted("INSPECTOR", null), "/");

        assertThat(words(cityHr))
                .contains("Cơ quan đã mở kỳ", "Kiến nghị đang xử lý")
                .doesNotContain("Chuỗi nhật ký");
        assertThat(words(inspector)).contains("Chuỗi nhật ký", "chuỗi khớp bản ghi cuối");
    }

    @Test
    void aFirstPageStaysLight() {
        open();
        for (String username :
                List.of(hr, head.username(), authority.username(), ha.username(), city.granted("CITY_HR", null))) {
            assertThat(packed(text(username, "/"))).as(username).isLessThan(20 * 1024);
        }
    }

    private static int packed(String page) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.size();
    }

    private void open() {
        opening.open(
                agency,
                OCTOBER,
                PeriodDates.proposedFor(frameworks.validFor(OCTOBER).framework(), OCTOBER),
                null);
    }

    private void status(Official official, String status) {
        jdbc.sql("update score_sheet set status = ? where person_id = ?")
                .params(status, official.personId())
                .update();
    }

    private void stage(Official official, String stage, @Nullable Official author, String total) {
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, complete, total, class_by_score, started_at, updated_at)
                        select id, period_id, :stage, cast(:author as bigint), true, cast(:total as numeric), 'A', now(), now()
                        from score_sheet where person_id = :person
                        on conflict (sheet_id, stage) do update set total = excluded.total, complete = true, class_by_score = 'A'
                        """)
                .param("stage", stage)
                .param("author", author == null ? official.personId() : author.personId())
                .param("total", total)
                .param("person", official.personId())
                .update();
    }

    private void task(Official official, String due) {
        jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, created_at)
                        values (?, ?, date '2026-10-01', 'Lập báo cáo', 'PLAN', cast(? as date), now())
                        """).params(agency, official.personId(), due).update();
    }

    private static String words(String page) {
        return page.substring(page.indexOf("<main"))
                .replaceAll("<svg.*?</svg>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static List<String> links(String page) {
        return Pattern.compile("href=\"(/[^\"#]*)")
                .matcher(page.substring(page.indexOf("<main")))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/icons"))
                .distinct()
                .toList();
    }

    private String text(String username, String address) {
        MvcTestResult result = get(username, address);
        assertThat(result).as(address).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(city.as(username))
                .exchange();
    }
}

package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Types;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
@Import(TestSheets.class)
class MinutesTests {

    private static final String MARKUP = "<b>Đi muộn</b> & {{HYPERLINK \"http://example.vn\"}} ${2*2}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestSheets sheets;

    @Autowired
    JdbcClient jdbc;

    private TestSheets.Team team;
    private String url;

    @BeforeEach
    void aMeetingThatWasHeld() {
        team = sheets.team();
        long meeting =
                jdbc.sql("""
                        insert into meeting (agency_id, month, number, held_on, starts_at, ends_at, place, ballot, status, opinions, planned_at)
                        values (?, date '2026-10-01', '05/BB-UBND', date '2026-10-30', '08:00', '09:30', 'Phòng họp số 1', 'SECRET', 'HELD', ?, now())
                        returning id
                        """).params(team.agency(), MARKUP).query(Long.class).single();
        person(meeting, team.authority().personId(), "Lê Văn Chủ", "CHAIR");
        person(meeting, null, "Đỗ Văn Ký", "SECRETARY");
        person(meeting, team.head().personId(), "Trần Quốc Tuấn", "MEMBER");
        jdbc.sql("""
                        insert into meeting_item (meeting_id, period_id, sheet_id, person_id, ordinal, judged_version, judged_total, judged_class,
                            proposed_class, votes_for, votes_against, votes_abstain, concluded_class, conclusion)
                        select ?, period_id, id, person_id, 1, 0, 92.5, 'A', 'A', 1, 0, 1, 'A', E'Dòng một\\nDòng hai' from score_sheet where id = ?
                        """).params(meeting, sheets.sheetOf(team.head())).update();
        url = "/agencies/" + team.agency() + "/meetings/" + meeting;
    }

    @Test
    void thePaperNamesPeopleVotesAndConclusions() {
        MvcTestResult answer = get("/minutes.pdf");
        assertThat(answer).hasStatusOk();
        Pdf pdf = Pdf.of(answer.getResponse().getContentAsByteArray());
        assertThat(pdf.embedded()).isTrue();
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.text())
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Số: 05/BB-UBND",
                        "BIÊN BẢN",
                        "8 giờ 00 phút",
                        "Phòng họp số 1",
                        "Chủ trì: Lê Văn Chủ",
                        "Thư ký: Đỗ Văn Ký",
                        "Bỏ phiếu kín",
                        "92,5 (A)",
                        "rời phòng họp",
                        "xếp loại A",
                        "9 giờ 30 phút");
    }

    @Test
    void theWordFileSaysTheSameAndNothingTypedBecomesMarkup() throws IOException {
        MvcTestResult answer = get("/minutes.docx");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment", ".docx");
        byte[] file = answer.getResponse().getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Số: 05/BB-UBND",
                            "Lê Văn Chủ",
                            "92,5 (A)",
                            "rời phòng họp",
                            MARKUP,
                            "Dòng một\nDòng hai",
                            "THƯ KÝ");
            assertThat(document.getHyperlinks()).isEmpty();
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getTables().get(1).getRow(1).getCell(4).getText())
                    .isEqualTo("1");
        }
    }

    @Test
    void thePaperShowsTypedMarkupAsText() {
        Pdf pdf = Pdf.of(get("/minutes.pdf").getResponse().getContentAsByteArray());
        assertThat(pdf.text()).contains("<b>Đi muộn</b>", "${2*2}");
    }

    @Test
    void minutesAreForWhoLeadsAndForHumanResources() {
        String hr = city.granted("HR", team.agency());
        assertThat(mvc.get().uri(url + "/minutes.pdf").with(city.as(hr))).hasStatusOk();
        for (String other :
                List.of(team.member().username(), city.granted("CITY_HR", null), city.granted("ADMINISTRATOR", null))) {
            assertThat(mvc.get().uri(url + "/minutes.docx").with(city.as(other)))
                    .hasStatus(404);
        }
    }

    private void person(long meeting, @Nullable Long person, String name, String part) {
        jdbc.sql("""
                        insert into meeting_participant (meeting_id, person_id, name, title, part)
                        values (:meeting, :person, :name, 'Chức vụ', :part)
                        """)
                .param("meeting", meeting)
                .param("person", person, Types.BIGINT)
                .param("name", name)
                .param("part", part)
                .update();
    }

    private MvcTestResult get(String file) {
        return mvc.get()
                .uri(url + file)
                .with(city.as(team.authority().username()))
                .exchange();
    }
}

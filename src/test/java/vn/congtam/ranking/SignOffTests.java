package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
@RecordApplicationEvents
class SignOffTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MonthClosing closing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    ApplicationEvents events;

    TestMonth month;
    Official good;
    Official other;

    @BeforeEach
    void aClosedMonth() {
        month = new TestMonth(jdbc, city);
        month.decide(month.head, "AGENCY_HEAD", "94");
        good = month.decided("88.5");
        other = month.decided("77.25");
        closing.close(month.period, null, null);
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(city.as(username)).exchange();
    }

    private MvcTestResult confirm(Official person, int version) {
        return mvc.post()
                .uri("/results/2026-10/acknowledgement")
                .with(city.as(person.username()))
                .with(csrf())
                .param("version", String.valueOf(version))
                .exchange();
    }

    private String list() {
        return "/agencies/" + month.agency + "/sign-off";
    }

    private int given() {
        return jdbc.sql(
                        "select count(*) from result_acknowledgement a join closing c on c.id = a.closing_id where c.period_id = ?")
                .param(month.period)
                .query(Integer.class)
                .single();
    }

    private void publish() {
        closing.publish(month.period, Audience.AGENCY, null);
    }

    @Test
    void nobodyConfirmsBeforePublication() {
        assertThat(confirm(good, 1)).hasStatus(404);
        assertThat(given()).isZero();
        assertThat(get(month.hr, list())).hasStatusOk().bodyText().contains("chưa được công khai");
        assertThat(get(month.hr, list() + ".pdf")).hasStatus(422);
        assertThat(get(month.hr, list() + "?month=2026-10&export=xlsx")).hasStatus(422);
    }

    @Test
    void thePersonConfirmsOnceAndItIsSaidWithTimeAndVersion() {
        publish();
        assertThat(get(good.username(), "/results/2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("Xác nhận đã xem bản kết quả 1");
        assertThat(confirm(good, 1)).hasStatus3xxRedirection();
        assertThat(confirm(good, 1)).hasStatus3xxRedirection();
        assertThat(given()).isEqualTo(1);
        assertThat(events.stream(ResultAcknowledged.class).filter(e -> e.personId() == good.personId()))
                .hasSize(1);
        assertThat(get(good.username(), "/results/2026-10"))
                .bodyText()
                .contains("Đã xem kết quả lúc", "bản kết quả 1.")
                .doesNotContain("/acknowledgement");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'result.acknowledged' and agency_id = ?")
                        .param(month.agency)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void homeAsksUntilTheResultIsSeen() {
        publish();
        month.openPeriod(TestMonth.MONTH.plusMonths(1));
        assertThat(get(good.username(), "/")).hasStatusOk().bodyText().contains("Xem kết quả tháng 10/2026");
        confirm(good, 1);
        assertThat(get(good.username(), "/")).hasStatusOk().bodyText().doesNotContain("Xem kết quả tháng 10/2026");
    }

    @Test
    void anotherVersionThanTheOneLookedAtIsRefusedKindly() {
        publish();
        assertThat(confirm(good, 2)).hasStatus(409).bodyText().contains("Kết quả vừa có bản mới");
        assertThat(given()).isZero();
    }

    @Test
    void whatIsGivenIsNeverTakenBackNorGivenForOthers() {
        publish();
        confirm(good, 1);
        long sheet = jdbc.sql("select sheet_id from result_acknowledgement where person_id = ?")
                .param(good.personId())
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> jdbc.sql("delete from result_acknowledgement where sheet_id = ?")
                        .param(sheet)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into result_acknowledgement (closing_id, sheet_id, person_id, acknowledged_at)
                        select closing_id, sheet_id, :other, now() from result_acknowledgement where sheet_id = :sheet
                        """)
                        .param("other", other.personId())
                        .param("sheet", sheet)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theListNamesWhoHasNotAndShowsNoScore() {
        publish();
        confirm(good, 1);
        assertThat(get(month.hr, list() + "?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("1/3 người đã xác nhận", name(other))
                .doesNotContain(name(good), "77,25", "88,5");
        assertThat(get(month.hr, list() + "?month=2026-10&open=false"))
                .bodyText()
                .contains(name(good), name(other));
        assertThat(get(month.hr, list() + "?month=2026-10&unit=0")).bodyText().doesNotContain(name(other));
        assertThat(get(other.username(), list() + "?month=2026-10")).hasStatus(404);
        assertThat(get(city.granted("HR", city.agency()), list() + "?month=2026-10"))
                .hasStatus(404);
    }

    @Test
    void theListGoesToExcelAndToPaperForSigning() throws Exception {
        publish();
        confirm(good, 1);
        byte[] file = get(month.hr, list() + "?month=2026-10&open=false&export=xlsx")
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new java.io.ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(6);
        }
        byte[] paper =
                get(month.hr, list() + ".pdf?month=2026-10").getResponse().getContentAsByteArray();
        assertThat(text(paper))
                .contains(
                        "DANH SÁCH XÁC NHẬN ĐÃ XEM KẾT QUẢ XẾP LOẠI",
                        "Ký xác nhận",
                        name(good),
                        "Đã xác nhận 1/3 người");
    }

    @Test
    void thePapersOfThePersonCarryTheLine() throws Exception {
        publish();
        long sheet = jdbc.sql("select id from score_sheet where person_id = ?")
                .param(good.personId())
                .query(Long.class)
                .single();
        assertThat(text(get(good.username(), "/sheets/" + sheet + ".pdf")
                        .getResponse()
                        .getContentAsByteArray()))
                .contains("Đã xem kết quả (bản 1): ngày");
        confirm(good, 1);
        for (String paper : new String[] {".pdf", "/explanation.pdf"}) {
            assertThat(text(get(good.username(), "/sheets/" + sheet + paper)
                                    .getResponse()
                                    .getContentAsByteArray())
                            .replaceAll("\\s+", " "))
                    .contains(name(good) + " đã xem kết quả lúc");
        }
    }

    private String name(Official of) {
        return jdbc.sql("select full_name from person where id = ?")
                .param(of.personId())
                .query(String.class)
                .single();
    }

    static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (java.io.IOException e) {
            return new String(pdf, StandardCharsets.UTF_8);
        }
    }
}

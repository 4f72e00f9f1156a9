package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestWeb;

@ApplicationTest
class SheetPrintTests {

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Frameworks frameworks;

    @Autowired
    MonthClosing closing;

    @Autowired
    TestWeb web;

    private TestSheets month;
    private Official ha;
    private long sheet;

    @BeforeEach
    void aDecidedSheet() {
        month = new TestSheets(jdbc, city, frameworks);
        ha = month.member("Nguyễn Thị Thu Hà");
        sheet = month.decided(ha);
    }

    @Test
    void looksLikeTheOfficialForm() throws IOException {
        Pdf pdf = Pdf.of(Papers.keep("sheet.pdf", print(month.head.username())));
        assertThat(pdf.text())
                .contains("UBND THÀNH PHỐ HÀ NỘI")
                .contains("UBND PHƯỜNG ĐỐNG ĐA")
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("Đống Đa, ngày 23 tháng 10 năm 2026")
                .contains("THÁNG 10 NĂM 2026")
                .contains("Nguyễn Thị Thu Hà")
                .contains("Phòng Kinh tế, Hạ tầng và Đô thị")
                .contains("Mã cán bộ")
                .contains("NGƯỜI TỰ ĐÁNH GIÁ")
                .contains("CẤP TRÊN TRỰC TIẾP")
                .contains("NGƯỜI ĐỨNG ĐẦU")
                .contains("Trần Văn Chủ")
                .contains("1841-QĐ/TU, bản 1")
                .contains("1/" + pdf.pages());
    }

    @Test
    void pageIsA4AndItsFontsAreEmbedded() {
        Pdf pdf = Pdf.of(print(month.head.username()));
        assertThat(pdf.size().getWidth()).isBetween(595f, 596f);
        assertThat(pdf.size().getHeight()).isBetween(841f, 843f);
        assertThat(pdf.embedded()).isTrue();
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.fonts()).isNotEmpty().allMatch(name -> name.contains("LiberationSerif"));
    }

    @Test
    void reviewerSeesAllHandsWithTheirTotals() {
        assertThat(Pdf.of(print(month.head.username())).text())
                .contains("86,5 85,5 84,5")
                .contains("B B B")
                .contains("Còn một báo")
                .contains("Mô hình tiếp")
                .contains("Hoàn thành tốt, cần chủ động hơn")
                .contains("Quyết");
    }

    @Test
    void personSeesNobodyElsesPointsBeforePublication() {
        assertThat(Pdf.of(print(ha.username())).text())
                .contains("86,5")
                .doesNotContain("85,5", "84,5", "Quyết", "cần chủ động hơn", "Nhất trí");
    }

    @Test
    void personSeesAllHandsAfterPublication() {
        closing.close(month.period, null, null);
        month.publish();
        assertThat(Pdf.of(print(ha.username())).text()).contains("86,5 85,5 84,5");
    }

    @Test
    void pointsThatAreNotSubmittedAreNobodyElses() {
        Official draft = month.member("Lê Văn Nháp");
        long id = month.sheet(draft, "DRAFT", null);
        month.stage(id, "SELF", "45", "Chưa gửi", "");
        assertThat(Pdf.of(print(id, month.head.username())).text()).doesNotContain("86,5", "Chưa gửi");
        assertThat(Pdf.of(print(id, draft.username())).text()).contains("86,5", "Chưa gửi");
    }

    @Test
    void othersGetTheSame404AsForAnUnknownSheet() {
        Official colleague = month.member("Phạm Văn Lạ");
        TestSheets elsewhere = new TestSheets(jdbc, city, frameworks);
        for (String who : new String[] {
            colleague.username(),
            elsewhere.hr,
            elsewhere.authority.username(),
            city.granted("ADMINISTRATOR", null),
            city.granted("CITY_HR", null)
        }) {
            assertThat(print(who)).hasStatus(404);
        }
        assertThat(print(Long.MAX_VALUE, month.hr)).hasStatus(404);
    }

    @Test
    void isADownloadThatNobodyKeeps() {
        assertThat(print(month.hr))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "no-store");
        assertThat(print(month.hr).getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''Phi%E1%BA%BFu");
    }

    @Test
    void printingTheSheetOfAnotherIsOnRecord() {
        print(ha.username());
        assertThat(printed()).isZero();
        print(month.hr);
        assertThat(printed()).isOne();
    }

    private int printed() {
        return jdbc.sql("select count(*) from audit_event where action = 'sheet.printed' and subject_id = ?")
                .param(sheet)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult print(String who) {
        return print(sheet, who);
    }

    private MvcTestResult print(long id, String who) {
        return web.get(who, "/sheets/" + id + ".pdf");
    }
}

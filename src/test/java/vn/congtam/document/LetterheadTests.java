package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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
class LetterheadTests {

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
    void aSheetOf23October() {
        month = new TestSheets(jdbc, city, frameworks);
        ha = month.member("Nguyễn Thị Thu Hà");
        sheet = month.decided(ha);
    }

    @Test
    void papersTakeTheVersionOfTheirOwnDate() {
        assertThat(save(Map.of(
                        "validFrom", "2026-01-01", "agencyName", "Ủy ban nhân dân phường Đống Đa", "place", "Hà Nội")))
                .hasStatus3xxRedirection();
        assertThat(save(Map.of(
                        "validFrom", "2026-10-24", "agencyName", "Ủy ban nhân dân phường Mới", "version", newest())))
                .hasStatus3xxRedirection();
        assertThat(Pdf.of(web.get(month.hr, "/sheets/" + sheet + ".pdf")).text())
                .contains("ỦY BAN NHÂN DÂN", "PHƯỜNG ĐỐNG ĐA", "Hà Nội, ngày 23 tháng 10 năm 2026")
                .doesNotContain("PHƯỜNG MỚI");
        assertThat(web.get(month.hr, letterhead()))
                .hasStatusOk()
                .bodyText()
                .contains("Ủy ban nhân dân phường Mới", "24/10/2026", "01/01/2026");
    }

    @Test
    void signaturesNameTheRightToSignAndTheCollectiveBody() {
        closing.close(month.period, null, null);
        assertThat(save(Map.of(
                        "onBehalfOf", "Ủy ban nhân dân",
                        "authority", "KT",
                        "signerTitle", "Phó Chủ tịch",
                        "signerName", "Lê Thị Phó",
                        "grounds", "Căn cứ Luật Tổ chức chính quyền địa phương;\n\nCăn cứ Quy chế làm việc",
                        "recipients", "Như Điều 3;\nĐảng ủy phường (để báo cáo);")))
                .hasStatus3xxRedirection();
        Docx decision = Docx.of(web.get(month.hr, month.paper("decision.docx")));
        assertThat(decision.text())
                .contains("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Phó")
                .contains("Căn cứ Luật Tổ chức chính quyền địa phương;", "Căn cứ Quy chế làm việc;")
                .contains("- Đảng ủy phường (để báo cáo);");
    }

    @Test
    void papersOfThePartyHaveTheirOwnHeadAndNumber() {
        closing.close(month.period, null, null);
        assertThat(save(Map.of(
                        "form",
                        "PARTY",
                        "agencyName",
                        "Đảng ủy phường Đống Đa",
                        "symbol",
                        "ĐU",
                        "headTitle",
                        "Bí thư")))
                .hasStatus3xxRedirection();
        String text = Pdf.of(web.get(month.hr, month.paper("decision.pdf"))).text();
        assertThat(text)
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "BÍ THƯ")
                .containsPattern("Số[\\s\\u00a0]+-QĐ/ĐU")
                .doesNotContain("CỘNG HÒA XÃ HỘI");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        assertThat(save(Map.of("agencyName", "", "place", "Ha Dong")))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi tên cơ quan như in trên văn bản.", "Ha Dong");
        assertThat(save(Map.of("authority", "TUQ")))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi chức vụ của người ký thay");
        assertThat(save(Map.of("symbol", "a/b"))).hasStatus(422).bodyText().contains("Ký hiệu chỉ gồm");
        assertThat(save(Map.of("validFrom", "9999-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("từ năm 2000");
        assertThat(save(Map.of("place", "Cũ"))).hasStatus3xxRedirection();
        assertThat(save(Map.of("place", "Moi"))).hasStatus(409).bodyText().contains("Moi", "vừa lưu trước");
    }

    @Test
    void onlyHumanResourcesOfTheAgencyLayItDown() {
        for (String other : new String[] {
            ha.username(),
            month.authority.username(),
            city.granted("HR", city.agency()),
            city.granted("ADMINISTRATOR", null)
        }) {
            assertThat(web.get(other, letterhead())).hasStatus(404);
        }
    }

    private String newest() {
        return jdbc.sql("select max(id) from letterhead where agency_id = ?")
                .param(month.agency)
                .query(String.class)
                .single();
    }

    private MvcTestResult save(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of(
                "validFrom", "2026-01-01",
                "form", "STATE",
                "agencyName", "UBND phường Đống Đa",
                "symbol", "UBND",
                "headTitle", "Chủ tịch",
                "authority", "OWN",
                "version", "0"));
        all.putAll(fields);
        return web.post(month.hr, letterhead(), all);
    }

    private String letterhead() {
        return "/agencies/" + month.agency + "/letterhead";
    }
}

package vn.congtam.rulebook.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Frameworks and kinds of sheets for a unit, a post or a subject group. */
@ApplicationTest
class AssignmentTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    private long agency;
    private long economy;
    private long tax;
    private String hr = "";
    private Official member;
    private Official deputy;
    private Official below;

    @BeforeEach
    void anAgencyWithAUnitBelowAnother() {
        agency = city.agency();
        economy = city.unit(agency, "Phòng Kinh tế");
        tax = city.unit(agency, "Tổ Thuế");
        jdbc.sql("update unit set parent_id = ? where id = ?")
                .params(economy, tax)
                .update();
        city.official(agency, economy, "AGENCY_HEAD", "Lê Văn Chủ");
        member = city.official(agency, economy, "MEMBER", "Nguyễn Thị Hà");
        deputy = city.official(agency, economy, "DEPUTY", "Trần Văn Phó");
        below = city.official(agency, tax, "MEMBER", "Đỗ Thị Dưới");
        hr = city.granted("HR", agency);
    }

    @Test
    void aUnitWithEverythingBelowItFollowsItsOwnFramework() {
        assign(new Scope(economy, null, null), decree(), null);
        open();
        assertThat(codeOf(member)).isEqualTo("335/2025/NĐ-CP");
        assertThat(codeOf(below)).isEqualTo("335/2025/NĐ-CP");
    }

    @Test
    void theNearestUnitComesBeforeThePostAndThePostBeforeTheGroup() {
        assign(new Scope(null, null, "CIVIL_SERVANT"), decree(), null);
        assign(new Scope(null, "DEPUTY", null), current(), null);
        assign(new Scope(tax, null, null), current(), null);
        open();
        assertThat(codeOf(member)).isEqualTo("335/2025/NĐ-CP");
        assertThat(codeOf(deputy)).isEqualTo("1841-QĐ/TU");
        assertThat(codeOf(below)).isEqualTo("1841-QĐ/TU");
        assertThat(jdbc.sql("select mixed from period where agency_id = ?")
                        .param(agency)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theKindOfTheSheetIsAssignedByItself() {
        assign(new Scope(null, "DEPUTY", null), null, SheetKind.STAFF);
        open();
        assertThat(kindOf(deputy)).isEqualTo("STAFF");
        assertThat(codeOf(deputy)).isEqualTo("1841-QĐ/TU");
        assertThat(kindOf(member)).isEqualTo("STAFF");
    }

    @Test
    void aLaterAssignmentWithNothingInItEndsTheEarlierOne() {
        Scope deputies = new Scope(null, "DEPUTY", null);
        assign(deputies, decree(), SheetKind.STAFF);
        assign(deputies, null, null);
        open();
        assertThat(kindOf(deputy)).isEqualTo("LEADER");
        assertThat(codeOf(deputy)).isEqualTo("1841-QĐ/TU");
    }

    @Test
    void thePreviewNamesWhoChangesAndChangesNothing() {
        assign(new Scope(tax, null, null), decree(), null);
        AssignmentEffect effect = assignments.preview(
                new Assignment(agency, NOVEMBER, new Scope(economy, "MEMBER", null), decree(), null, "1/QĐ"));
        assertThat(effect.people()).extracting(AssignmentEffect.Change::name).containsExactly("Nguyễn Thị Hà");
        assertThat(assignments.history(agency)).hasSize(1);
    }

    @Test
    void anOpenedMonthKeepsWhatItHas() {
        open();
        assertThatThrownBy(() -> assign(new Scope(economy, null, null), decree(), null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into framework_choice (agency_id, from_month, unit_id, sheet_kind, document_no, chosen_at) values (?, '2026-11-01', ?, 'STAFF', '1', now())")
                        .params(agency, economy)
                        .update())
                .hasStackTraceContaining("is opened");
    }

    @Test
    void anAssignmentNamesSomebodyItFits() {
        assertThatThrownBy(() -> assign(new Scope(null, null, null), decree(), null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> assign(new Scope(null, null, "CONTRACT_WORKER"), decree(), null))
                .isInstanceOf(Refused.class);
        long foreign = city.unit(city.agency(), "Phòng khác");
        assertThatThrownBy(() -> assign(new Scope(foreign, null, null), decree(), null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void humanResourcesAssignInTwoSteps() {
        assertThat(mvc.get().uri(path("/new")).with(city.as(hr)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Phó trưởng đơn vị", "Tổ Thuế", "Công chức");
        assertThat(post(false))
                .hasStatusOk()
                .bodyText()
                .contains("1 người thay đổi khung hoặc mẫu phiếu", "Trần Văn Phó", "Phiếu không giữ chức vụ lãnh đạo");
        assertThat(assignments.history(agency)).isEmpty();
        assertThat(post(true)).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/agencies/" + agency + "/frameworks")
                        .with(city.as(hr))
                        .exchange())
                .bodyText()
                .contains("Phó trưởng đơn vị", "15/QĐ-UBND");
        assertThat(mvc.post()
                        .uri(path(""))
                        .with(city.as(hr))
                        .with(csrf())
                        .param("from", "2026-11")
                        .param("documentNo", "15/QĐ-UBND")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Chọn ít nhất một đơn vị", "15/QĐ-UBND");
    }

    private MvcTestResult post(boolean confirmed) {
        return mvc.post()
                .uri(path(""))
                .with(city.as(hr))
                .with(csrf())
                .param("role", "DEPUTY")
                .param("kind", "STAFF")
                .param("from", "2026-11")
                .param("documentNo", "15/QĐ-UBND")
                .param("confirmed", String.valueOf(confirmed))
                .exchange();
    }

    private String path(String rest) {
        return "/agencies/" + agency + "/frameworks/assignments" + rest;
    }

    private void assign(Scope scope, @Nullable Long version, @Nullable SheetKind kind) {
        assignments.assign(new Assignment(agency, NOVEMBER, scope, version, kind, "12/QĐ-UBND"), null);
    }

    private void open() {
        assertThat(mvc.post()
                        .uri("/agencies/" + agency + "/period?month=2026-11")
                        .with(city.as(hr))
                        .with(csrf())
                        .param("plan", "2026-11-03T17:00")
                        .param("self", "2026-11-25T17:00")
                        .param("review", "2026-11-26T17:00")
                        .param("decision", "2026-11-28T17:00")
                        .param("publish", "2026-12-05T17:00")
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private String codeOf(Official official) {
        return of(official, "f.code");
    }

    private String kindOf(Official official) {
        return of(official, "s.sheet_kind");
    }

    private String of(Official official, String column) {
        return jdbc.sql(
                        "select " + column
                                + " from score_sheet s join framework_version f on f.id = s.framework_version_id where s.person_id = ?")
                .param(official.personId())
                .query(String.class)
                .single();
    }

    private long decree() {
        return version("335/2025/NĐ-CP");
    }

    private long current() {
        return version("1841-QĐ/TU");
    }

    private long version(String code) {
        return jdbc.sql(
                        "select id from framework_version where code = ? and agency_id is null order by version desc limit 1")
                .param(code)
                .query(Long.class)
                .single();
    }
}

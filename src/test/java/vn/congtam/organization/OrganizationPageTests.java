package vn.congtam.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class OrganizationPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private long agency;
    private long unit;
    private String hr;
    private Official ha;

    @BeforeEach
    void anAgencyWithOnePerson() {
        agency = city.agency();
        unit = city.unit(agency, "Phòng Văn hóa");
        hr = city.granted("HR", agency);
        ha = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
    }

    /** What was typed comes back in fields with its letters escaped. */
    private static void assertTyped(MvcTestResult answer, HttpStatus status, String... texts) throws Exception {
        assertThat(answer).hasStatus(status);
        assertThat(HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString(StandardCharsets.UTF_8)))
                .contains(texts);
    }

    private String base() {
        return "/agencies/" + agency + "/organization";
    }

    private MvcTestResult get(String address, String user) {
        return mvc.get().uri(address).with(city.as(user)).exchange();
    }

    private MvcTestResult post(String address, String user, String... values) {
        var request = mvc.post().uri(address).with(city.as(user)).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void humanResourcesSeeUnitsAndPeople() {
        assertThat(get(base(), hr))
                .hasStatusOk()
                .bodyText()
                .contains("Phòng Văn hóa", "Nguyễn Thị Hà", "Nhập từ Excel");
    }

    @Test
    void searchIgnoresAccentsAndTheOrderOfWords() {
        city.official(agency, unit, "MEMBER", "Trần Văn Hùng");

        assertThat(get(base() + "?q=ha nguyen", hr))
                .bodyText()
                .contains("Nguyễn Thị Hà")
                .doesNotContain("Trần Văn Hùng");
        assertThat(get(base() + "?q=Trần+100%25", hr)).hasStatusOk().bodyText().doesNotContain("Trần Văn Hùng");
    }

    @Test
    void theListAloneAnswersToHtmx() {
        MvcTestResult answer = mvc.get()
                .uri(base() + "?q=ha")
                .header("HX-Request", "true")
                .header("HX-Target", "people")
                .with(city.as(hr))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"people\"")
                .contains("Nguyễn Thị Hà");
    }

    @Test
    void peopleComeInTheOrderOfGivenNames() {
        city.official(agency, unit, "MEMBER", "Nguyễn Văn Đức");
        city.official(agency, unit, "MEMBER", "Nguyễn Văn Dũng");
        city.official(agency, unit, "MEMBER", "Vũ Thị Ánh");

        assertThat(get(base(), hr))
                .bodyText()
                .containsSubsequence("Vũ Thị Ánh", "Nguyễn Văn Dũng", "Nguyễn Văn Đức", "Nguyễn Thị Hà");
    }

    @Test
    void aUnitShowsItsOwnPeopleAndThoseBelow() {
        long group = city.unit(agency, "Tổ Bảo trợ");
        jdbc.sql("update unit set parent_id = ? where id = ?")
                .params(unit, group)
                .update();
        city.official(agency, group, "MEMBER", "Lê Văn Tổ");
        long other = city.unit(agency, "Phòng Kinh tế");
        city.official(agency, other, "MEMBER", "Lê Văn Kinh");

        assertThat(get(base() + "?unit=" + unit, hr))
                .bodyText()
                .contains("Lê Văn Tổ")
                .doesNotContain("Lê Văn Kinh");
    }

    @Test
    void onlyHumanResourcesOfTheAgencyMayChangeAnything() {
        assertThat(get(base(), city.granted("HR", city.agency()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(base(), ha.username())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(base(), city.granted("ADMINISTRATOR", null))).hasStatus(HttpStatus.NOT_FOUND);
        String cityHr = city.granted("CITY_HR", null);
        assertThat(get(base(), cityHr)).hasStatusOk().bodyText().doesNotContain("Nhập từ Excel");
        assertThat(get(base() + "/people/" + ha.personId(), city.granted("INSPECTOR", null)))
                .hasStatusOk();
        assertThat(post(base() + "/units", cityHr, "name", "X", "ordinal", "0", "version", "0"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPersonOfAnotherAgencyIsNotFound() {
        long other = city.agency();
        Official stranger = city.official(other, city.unit(other, "Phòng Lạ"), "MEMBER", "Lê Lạ");

        assertThat(get(base() + "/people/" + stranger.personId(), hr)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(base() + "/people/" + stranger.personId() + "/edit", hr)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(base() + "/people/" + stranger.personId() + "/posts/new", hr))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWrongFormKeepsWhatWasTyped() throws Exception {
        assertTyped(
                post(
                        base() + "/people",
                        hr,
                        "code",
                        "",
                        "fullName",
                        "Lê Gõ Dở",
                        "subjectGroup",
                        "CADRE",
                        "version",
                        "0"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Lê Gõ Dở",
                "Ghi mã cán bộ.");
        assertTyped(
                post(
                        base() + "/people",
                        hr,
                        "code",
                        "Đ9",
                        "fullName",
                        "Lê Hà",
                        "birthDate",
                        "32/13/1990",
                        "subjectGroup",
                        "CADRE",
                        "version",
                        "0"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Đ9",
                "Ngày chưa đúng",
                "32/13/1990");
    }

    @Test
    void aCodeThatIsTakenIsSaidInWords() throws Exception {
        String code = jdbc.sql("select code from person where id = ?")
                .param(ha.personId())
                .query(String.class)
                .single();

        assertTyped(
                post(
                        base() + "/people",
                        hr,
                        "code",
                        code,
                        "fullName",
                        "Lê Trùng",
                        "subjectGroup",
                        "CADRE",
                        "version",
                        "0"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Mã cán bộ này đã có",
                "Lê Trùng");
    }

    @Test
    void aStaleFormIsAConflictThatKeepsWhatWasTyped() throws Exception {
        assertThat(post(
                        base() + "/people/" + ha.personId(),
                        hr,
                        "code",
                        "C",
                        "fullName",
                        "Nguyễn Thị Hà Mới",
                        "subjectGroup",
                        "CADRE",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();

        assertTyped(
                post(
                        base() + "/people/" + ha.personId(),
                        hr,
                        "code",
                        "C",
                        "fullName",
                        "Tên Gõ Sau",
                        "subjectGroup",
                        "CADRE",
                        "version",
                        "0"),
                HttpStatus.CONFLICT,
                "Tên Gõ Sau",
                "Nguyễn Thị Hà Mới",
                "người khác sửa");
    }

    @Test
    void aNewMainPostEndsTheOldOneTheDayBefore() {
        assertThat(post(
                        base() + "/people/" + ha.personId() + "/posts",
                        hr,
                        "unitId",
                        "" + unit,
                        "role",
                        "HEAD",
                        "title",
                        "Trưởng phòng",
                        "validFrom",
                        "2026-11-01"))
                .hasStatus3xxRedirection();

        assertThat(people.find(ha.personId(), LocalDate.of(2026, 10, 31))
                        .orElseThrow()
                        .role())
                .isEqualTo(PostRole.MEMBER);
        assertThat(people.find(ha.personId(), LocalDate.of(2026, 11, 1))
                        .orElseThrow()
                        .role())
                .isEqualTo(PostRole.HEAD);
    }

    @Test
    void aSecondHeadOfAUnitIsRefusedInWords() {
        city.official(agency, unit, "HEAD", "Lê Trưởng");

        assertThat(post(
                        base() + "/people/" + ha.personId() + "/posts",
                        hr,
                        "unitId",
                        "" + unit,
                        "role",
                        "HEAD",
                        "title",
                        "Trưởng phòng",
                        "validFrom",
                        "2026-11-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đơn vị đã có trưởng đơn vị");
        assertThat(people.find(ha.personId(), LocalDate.of(2026, 12, 1))
                        .orElseThrow()
                        .role())
                .isEqualTo(PostRole.MEMBER);
    }

    @Test
    void aPostEndsOnItsLastDay() {
        String end = base() + "/people/" + ha.personId() + "/posts/" + ha.postId() + "/end";
        assertThat(get(end, hr)).hasStatusOk();
        assertThat(post(end, hr, "lastDay", "2020-01-01", "version", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(end, hr, "lastDay", "2026-10-15", "version", "0")).hasStatus3xxRedirection();

        assertThat(get(base(), hr)).bodyText().doesNotContain("Nguyễn Thị Hà");
        assertThat(get(base() + "?state=former", hr)).bodyText().contains("Nguyễn Thị Hà");
    }

    @Test
    void aDeputyIsGivenFields() {
        Official deputy = city.official(agency, unit, "DEPUTY", "Phạm Phó");
        String fields = base() + "/people/" + deputy.personId() + "/posts/" + deputy.postId() + "/fields";
        assertThat(get(fields, hr)).hasStatusOk().bodyText().contains("Chuyên môn");
        assertThat(post(fields, hr, "dutyGroups", "Chuyên môn")).hasStatus3xxRedirection();

        assertThat(get(base() + "/people/" + deputy.personId(), hr)).bodyText().contains("Phụ trách: Chuyên môn");
    }

    @Test
    void unitsAreAddedMovedAndClosed() {
        assertThat(post(
                        base() + "/units",
                        hr,
                        "name",
                        "Tổ Một Cửa",
                        "parentId",
                        "" + unit,
                        "ordinal",
                        "3",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        long added = jdbc.sql("select id from unit where agency_id = ? and parent_id = ?")
                .params(agency, unit)
                .query(Long.class)
                .single();

        assertThat(get(base() + "/units/" + added, hr)).hasStatusOk().bodyText().contains("Tổ Một Cửa");
        assertThat(post(
                        base() + "/units/" + unit,
                        hr,
                        "name",
                        "Phòng Văn hóa",
                        "parentId",
                        "" + added,
                        "ordinal",
                        "0",
                        "version",
                        "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dưới chính nó");
        assertThat(post(
                        base() + "/units/" + unit,
                        hr,
                        "name",
                        "Phòng Văn hóa",
                        "ordinal",
                        "0",
                        "closedOn",
                        "2026-10-31",
                        "version",
                        "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Còn 1 chức vụ");
        assertThat(post(
                        base() + "/units/" + added,
                        hr,
                        "name",
                        "Tổ Một Cửa",
                        "ordinal",
                        "3",
                        "closedOn",
                        "2026-10-31",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(post(base() + "/units", hr, "name", "phong van hoa", "ordinal", "0", "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("cùng tên");
    }

    @Test
    void changesAreWrittenToTheLog() {
        post(base() + "/units", hr, "name", "Tổ Nhật Ký", "ordinal", "0", "version", "0");

        assertThat(jdbc.sql("select action from audit_event where agency_id = ?")
                        .param(agency)
                        .query(String.class)
                        .list())
                .contains("unit.added");
    }

    @Test
    void agenciesAreMadeByTheAdministratorAndTheCity() {
        String administrator = city.granted("ADMINISTRATOR", null);
        String code = "CQ" + agency;
        assertThat(get("/admin/agencies/new", administrator)).hasStatusOk();
        assertThat(post(
                        "/admin/agencies",
                        administrator,
                        "code",
                        code,
                        "name",
                        "Sở Thử nghiệm",
                        "kind",
                        "DEPARTMENT",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/admin/agencies",
                        administrator,
                        "code",
                        code,
                        "name",
                        "Sở Trùng",
                        "kind",
                        "DEPARTMENT",
                        "version",
                        "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Mã cơ quan này đã có");
        assertThat(get("/city-agencies", city.granted("CITY_HR", null)))
                .hasStatusOk()
                .bodyText()
                .contains("Sở Thử nghiệm");
        assertThat(get("/city-agencies", hr)).hasStatus(HttpStatus.NOT_FOUND);
    }
}

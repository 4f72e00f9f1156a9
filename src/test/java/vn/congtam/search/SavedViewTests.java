package vn.congtam.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Filtered lists that somebody keeps. */
@ApplicationTest
class SavedViewTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    Official staff;
    Official colleague;

    @BeforeEach
    void twoPeople() {
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Kinh tế");
        staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        colleague = city.official(agency, unit, "MEMBER", "Lê Văn Bạn");
    }

    @Test
    void aSavedPageIsOpenedAgainFromTheMenu() {
        assertThat(save(staff, "Việc muộn", "/tasks?month=2026-10&tab=LATE"))
                .hasRedirectedUrl("/tasks?month=2026-10&tab=LATE");
        assertThat(get(staff, "/saved-views/menu"))
                .hasStatusOk()
                .bodyText()
                .contains("Việc muộn", "/tasks?month=2026-10&amp;tab=LATE");
        assertThat(get(staff, "/tasks?month=2026-10&tab=LATE")).hasStatusOk();
    }

    @Test
    void nobodySeesOrChangesTheViewsOfOthers() {
        save(staff, "Việc riêng", "/tasks");
        long id = ids(staff).getFirst();
        assertThat(get(colleague, "/saved-views")).bodyText().doesNotContain("Việc riêng");
        assertThat(post(colleague, "/saved-views/" + id, "name", "Của người khác"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(colleague, "/saved-views/" + id + "/move", "up", "true"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(colleague, "/saved-views/" + id + "/delete", "x", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(names(staff)).containsExactly("Việc riêng");
    }

    @Test
    void namesDifferInMoreThanCapitals() {
        save(staff, "Việc muộn", "/tasks");
        assertThat(save(staff, " VIỆC  muộn ", "/weeks"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đã có chế độ xem tên", "value=\"/weeks\"");
        assertThat(save(colleague, "Việc muộn", "/tasks")).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/tasks",
                "/\\example.org",
                "javascript:alert(1)",
                "tasks",
                "",
                "/khong-co",
                "/sign-out",
                "/display?size=ap",
                "/css/app.css",
                "/agencies/1/summary.xlsx",
                "/sheets/1.pdf",
                "/tasks/1/evidence/1",
                "/tasks/../admin/accounts",
                "/delegations/acting/end"
            })
    void onlyPagesOfThisApplicationAreKept(String address) {
        assertThat(save(staff, "Nơi khác", address)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(names(staff)).isEmpty();
    }

    @Test
    void theOrderIsTheReaders() {
        save(staff, "Một", "/tasks");
        save(staff, "Hai", "/weeks");
        save(staff, "Ba", "/results");
        long third = ids(staff).get(2);
        post(staff, "/saved-views/" + third + "/move", "up", "true");
        assertThat(names(staff)).containsExactly("Một", "Ba", "Hai");
        post(staff, "/saved-views/" + third + "/move", "up", "true");
        post(staff, "/saved-views/" + third + "/move", "up", "true");
        assertThat(names(staff)).containsExactly("Ba", "Một", "Hai");
        post(staff, "/saved-views/" + third + "/move", "up", "false");
        assertThat(names(staff)).containsExactly("Một", "Ba", "Hai");
    }

    @Test
    void aViewIsRenamedAndDeleted() {
        save(staff, "Một", "/tasks");
        long id = ids(staff).getFirst();
        post(staff, "/saved-views/" + id, "name", "Một mới");
        assertThat(names(staff)).containsExactly("Một mới");
        assertThat(post(staff, "/saved-views/" + id, "name", "x".repeat(81)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post(staff, "/saved-views/" + id + "/delete", "x", "");
        assertThat(names(staff)).isEmpty();
    }

    @Test
    void thirtyAreEnough() {
        IntStream.range(0, 30).forEach(n -> save(staff, "Số " + n, "/tasks"));
        assertThat(save(staff, "Số 30", "/tasks"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đã lưu đủ 30");
        assertThat(names(staff)).hasSize(30);
    }

    private MvcTestResult save(Official by, String name, String address) {
        return mvc.post()
                .uri("/saved-views")
                .param("name", name)
                .param("address", address)
                .with(city.as(by.username()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult post(Official by, String address, String key, String value) {
        return mvc.post()
                .uri(address)
                .param(key, value)
                .with(city.as(by.username()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult get(Official by, String address) {
        return mvc.get().uri(address).with(city.as(by.username())).exchange();
    }

    private List<Long> ids(Official of) {
        return jdbc.sql("select id from saved_view where account_id = ? order by ordinal")
                .param(of.accountId())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private List<String> names(Official of) {
        return jdbc.sql("select name from saved_view where account_id = ? order by ordinal")
                .param(of.accountId())
                .query((row, n) -> row.getString(1))
                .list();
    }
}

package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Somebody goes to another agency in October 2026, which has 22 working days; today is the 20th. */
@ApplicationTest
@Import(TestTeam.class)
class TransferTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    JdbcClient jdbc;

    private Team old;
    private Team fresh;
    private Official ha;
    private String oldHr;
    private String newHr;
    private long sheet;

    @BeforeEach
    void twoAgencies() {
        old = teams.team("Lê Thị Thu Hà");
        fresh = teams.team("Phạm Văn Dũng");
        ha = old.member(0);
        teams.open(old);
        teams.open(fresh);
        sheet = teams.sheet(ha);
        oldHr = city.granted("HR", old.agency());
        newHr = city.granted("HR", fresh.agency());
    }

    @Test
    void nothingChangesUntilTheReceivingAgencyAccepts() {
        assertThat(release("TRANSFER", "2026-10-12", "")).hasStatus3xxRedirection();
        assertThat(release("TRANSFER", "2026-10-12", ""))
                .hasStatus(422)
                .bodyText()
                .contains("đang chờ cơ quan khác tiếp nhận");
        assertThat(posts()).isEqualTo("2024-01-01 -");
        String coming = "/agencies/" + fresh.agency() + "/transfers";
        assertThat(get(newHr, coming))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Thu Hà", "45/QĐ-UBND", "chờ tiếp nhận", "Tiếp nhận…")
                .doesNotContain("??");
        assertThat(get(newHr, coming + "/" + transfer() + "/answer"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get(oldHr, coming)).hasStatus(404);
        assertThat(post(oldHr, "/agencies/" + old.agency() + "/transfers/" + transfer() + "/accept"))
                .hasStatus(404);
        assertThat(post(newHr, coming + "/" + transfer() + "/decline")).hasStatus(422);
        assertThat(post(newHr, coming + "/" + transfer() + "/decline", "reason", "Chưa có chỉ tiêu"))
                .hasStatus3xxRedirection();
        assertThat(get(oldHr, "/agencies/" + old.agency() + "/transfers"))
                .bodyText()
                .contains("không tiếp nhận", "Chưa có chỉ tiêu");
        assertThat(accept(newHr, "C-Q1")).hasStatus(409);
        assertThat(posts()).isEqualTo("2024-01-01 -");
    }

    @Test
    void theAgencyWithMostWorkingDaysHasTheSheetAndTheOtherOneHandsOver() {
        teams.submit(ha);
        release("TRANSFER", "2026-10-12", "");
        assertThat(accept(newHr, code(fresh.member(0))))
                .hasStatus(422)
                .bodyText()
                .contains("đã có người dùng trong cơ quan");
        assertThat(accept(newHr, "CT-2026")).hasStatus3xxRedirection();
        assertThat(posts()).isEqualTo("2024-01-01 2026-10-11, 2026-10-12 -");
        assertThat(teams.status(sheet)).isEqualTo("NOT_RATED");
        assertThat(teams.text(sheet, "not_rated_reason"))
                .startsWith("Điều động đến")
                .contains("từ ngày 12/10/2026");
        long now = jdbc.sql("select id from score_sheet where person_id = ? and agency_id = ?")
                .params(ha.personId(), fresh.agency())
                .query(Long.class)
                .single();
        assertThat(teams.text(now, "reviewer1_id"))
                .isEqualTo(String.valueOf(fresh.head().personId()));
        assertThat(jdbc.sql("select count(*) from assessment where sheet_id = ? and stage = 'SELF'")
                        .param(now)
                        .query(Integer.class)
                        .single())
                .as("what was written goes along")
                .isEqualTo(1);
        long slip = jdbc.sql("select id from hand_over where sheet_id = ? and from_days = 7 and to_days = 15")
                .param(now)
                .query(Long.class)
                .single();
        assertThat(get(old.head().username(), "/hand-overs")).bodyText().contains("Lê Thị Thu Hà");
        assertThat(post(old.head().username(), "/hand-overs/" + slip, "score", "88", "comment", "Làm tốt"))
                .hasRedirectedUrl("/hand-overs");
        assertThat(get(fresh.head().username(), "/hand-overs/" + slip)).hasStatus(404);
        assertThat(get(fresh.head().username(), "/team/" + now)).bodyText().contains("88 điểm. Làm tốt");
        assertThat(get(newHr, "/agencies/" + fresh.agency() + "/moves"))
                .bodyText()
                .contains("Lê Thị Thu Hà");
        assertThat(get(ha.username(), "/self-assessment?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"points.I.1.a\"");
        assertThat(jdbc.sql("select agency_id || ' ' || code from person where id = ?")
                        .param(ha.personId())
                        .query(String.class)
                        .single())
                .isEqualTo(fresh.agency() + " CT-2026");
    }

    @Test
    void fewDaysInTheNewAgencyLeaveTheSheetWhereItIs() {
        release("TRANSFER", "2026-10-19", "");
        assertThat(accept(city.granted("CITY_HR", null), "CT-1")).hasStatus3xxRedirection();
        assertThat(teams.status(sheet)).isEqualTo("DRAFT");
        assertThat(jdbc.sql("select count(*) from score_sheet where person_id = ?")
                        .param(ha.personId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select from_days || ' ' || to_days from hand_over where sheet_id = ?")
                        .param(sheet)
                        .query(String.class)
                        .single())
                .isEqualTo("12 10");
        assertThat(get(ha.username(), "/self-assessment?month=2026-10"))
                .as("the own sheet of the month is in the old agency")
                .hasStatusOk()
                .bodyText()
                .contains("name=\"points.I.1.a\"");
        assertThat(get(oldHr, "/agencies/" + old.agency() + "/attendance?month=2026-10"))
                .bodyText()
                .contains("Lê Thị Thu Hà");
        assertThat(get(newHr, "/sheets/" + sheet + "/explanation")).hasStatus(404);
        assertThat(get(fresh.head().username(), "/hand-overs")).bodyText().contains("Lê Thị Thu Hà");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-28", "2026-10-01"})
    void monthsThatWereOpenedBeforeTheMoveWasWrittenDownFollow(String day) {
        release("TRANSFER", day, "");
        assertThat(accept(newHr, "CT-4")).hasStatus3xxRedirection();
        assertThat(teams.status(sheet)).isEqualTo("NOT_RATED");
        assertThat(jdbc.sql("select status from score_sheet where person_id = ? and agency_id = ?")
                        .params(ha.personId(), fresh.agency())
                        .query(String.class)
                        .list())
                .containsExactly("DRAFT");
    }

    @Test
    void whoWasHumanResourcesOfTheOldAgencyIsSoNoMore() {
        city.grant(ha.accountId(), "HR", old.agency());
        release("TRANSFER", "2026-10-12", "");
        accept(newHr, "CT-2");
        assertThat(get(ha.username(), "/agencies/" + old.agency() + "/progress"))
                .hasStatus(404);
    }

    @Test
    void aTransferThatBeginsLaterArrivesOnItsDay() {
        release("TRANSFER", "2026-11-02", "");
        assertThat(accept(newHr, "CT-3")).hasStatus3xxRedirection();
        assertThat(posts()).isEqualTo("2024-01-01 2026-11-01, 2026-11-02 -");
        assertThat(jdbc.sql("select agency_id from person where id = ?")
                        .param(ha.personId())
                        .query(Long.class)
                        .single())
                .isEqualTo(old.agency());
        assertThat(teams.status(sheet)).isEqualTo("DRAFT");
    }

    @Test
    void aSecondmentEndsByItselfAndComesBack() {
        assertThat(release("SECONDMENT", "2026-10-05", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Biệt phái phải có ngày cuối");
        release("SECONDMENT", "2026-10-05", "2026-12-31");
        accept(newHr, "BP-1");
        assertThat(posts()).isEqualTo("2024-01-01 2026-10-04, 2026-10-05 2026-12-31");
        String home = "/agencies/" + old.agency() + "/transfers";
        assertThat(get(oldHr, home)).bodyText().contains("đến hết 31/12/2026", "Ghi trở về…");
        String back = home + "/" + transfer() + "/return";
        assertThat(get(oldHr, back))
                .hasStatusOk()
                .bodyText()
                .contains("2027-01-01")
                .doesNotContain("??");
        assertThat(get(newHr, back)).hasStatus(404);
        assertThat(takeBack(back, "2026-10-05")).hasStatus(422).bodyText().contains("Ngày trở về phải sau");
        assertThat(takeBack(back, "2026-10-20")).hasStatus3xxRedirection();
        assertThat(posts()).isEqualTo("2024-01-01 2026-10-04, 2026-10-05 2026-10-19, 2026-10-20 -");
        assertThat(takeBack(back, "2026-10-21")).hasStatus(409);
        assertThat(get(oldHr, home)).bodyText().contains("đã trở về");
    }

    private MvcTestResult takeBack(String address, String day) {
        return post(
                oldHr,
                address,
                "firstDay",
                day,
                "documentNo",
                "99/QĐ",
                "unitId",
                String.valueOf(old.unit()),
                "role",
                "MEMBER",
                "title",
                "Chuyên viên",
                "code",
                code(ha));
    }

    private MvcTestResult release(String kind, String day, String until) {
        return post(
                oldHr,
                "/agencies/" + old.agency() + "/transfers",
                "personId",
                String.valueOf(ha.personId()),
                "kind",
                kind,
                "agencyId",
                String.valueOf(fresh.agency()),
                "documentNo",
                "45/QĐ-UBND",
                "documentDay",
                "2026-10-01",
                "firstDay",
                day,
                "until",
                until);
    }

    private MvcTestResult accept(String by, String code) {
        return post(
                by,
                "/agencies/" + fresh.agency() + "/transfers/" + transfer() + "/accept",
                "unitId",
                String.valueOf(fresh.unit()),
                "role",
                "MEMBER",
                "title",
                "Chuyên viên",
                "code",
                code);
    }

    private long transfer() {
        return jdbc.sql("select max(id) from agency_transfer where person_id = ? and kind <> 'RETURN'")
                .param(ha.personId())
                .query(Long.class)
                .single();
    }

    private String code(Official official) {
        return jdbc.sql("select code from person where id = ?")
                .param(official.personId())
                .query(String.class)
                .single();
    }

    private String posts() {
        return jdbc.sql("""
                        select string_agg(valid_from || ' ' || coalesce(valid_to::text, '-'), ', ' order by valid_from)
                        from post where person_id = ?
                        """).param(ha.personId()).query(String.class).single();
    }

    private MvcTestResult get(String user, String address) {
        return mvc.get().uri(address).with(city.as(user)).exchange();
    }

    private MvcTestResult post(String user, String address, String... namesAndValues) {
        var request = mvc.post().uri(address).with(city.as(user)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}

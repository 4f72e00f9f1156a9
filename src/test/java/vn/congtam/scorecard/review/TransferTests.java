package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestWeb;

/** Somebody goes to another agency in October 2026, which has 22 working days; today is the 20th. */
@ApplicationTest
@Import(TestTeam.class)
class TransferTests {

    @Autowired
    TestWeb web;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    JdbcClient jdbc;

    private TwoAgencies two;
    private long sheet;

    @BeforeEach
    void twoAgencies() {
        two = new TwoAgencies(teams, city, web, jdbc);
        two.open(two.old, two.fresh);
        sheet = teams.sheet(two.ha);
    }

    @Test
    void nothingChangesUntilTheReceivingAgencyAccepts() {
        assertThat(two.release("TRANSFER", "2026-10-12", "")).hasStatus3xxRedirection();
        assertThat(two.release("TRANSFER", "2026-10-12", ""))
                .hasStatus(422)
                .bodyText()
                .contains("đang chờ cơ quan khác tiếp nhận");
        assertThat(teams.posts(two.ha)).isEqualTo("2024-01-01 -");
        String coming = TwoAgencies.list(two.fresh);
        assertThat(web.get(two.newHr, coming))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Thu Hà", "45/QĐ-UBND", "chờ tiếp nhận", "Tiếp nhận…")
                .doesNotContain("??");
        assertThat(web.get(two.newHr, coming + "/" + two.newest() + "/answer"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(web.get(two.oldHr, coming)).hasStatus(404);
        assertThat(web.post(two.oldHr, TwoAgencies.list(two.old) + "/" + two.newest() + "/accept"))
                .hasStatus(404);
        assertThat(web.post(two.newHr, coming + "/" + two.newest() + "/decline"))
                .hasStatus(422);
        assertThat(web.post(two.newHr, coming + "/" + two.newest() + "/decline", "reason", "Chưa có chỉ tiêu"))
                .hasStatus3xxRedirection();
        assertThat(web.get(two.oldHr, TwoAgencies.list(two.old)))
                .bodyText()
                .contains("không tiếp nhận", "Chưa có chỉ tiêu");
        assertThat(two.accept(two.newHr, two.fresh, "C-Q1")).hasStatus(409);
        assertThat(teams.posts(two.ha)).isEqualTo("2024-01-01 -");
    }

    @Test
    void theAgencyWithMostWorkingDaysHasTheSheetAndTheOtherOneHandsOver() {
        teams.submit(two.ha);
        two.release("TRANSFER", "2026-10-12", "");
        assertThat(two.accept(two.newHr, two.fresh, two.code(two.fresh.member(0))))
                .hasStatus(422)
                .bodyText()
                .contains("đã có người dùng trong cơ quan");
        assertThat(two.accept(two.newHr, two.fresh, "CT-2026")).hasStatus3xxRedirection();
        assertThat(teams.posts(two.ha)).isEqualTo("2024-01-01 2026-10-11, 2026-10-12 -");
        assertThat(teams.status(sheet)).isEqualTo("NOT_RATED");
        assertThat(teams.text(sheet, "not_rated_reason"))
                .startsWith("Điều động đến")
                .contains("từ ngày 12/10/2026");
        long now = two.sheet(two.fresh);
        assertThat(teams.text(now, "reviewer1_id"))
                .isEqualTo(String.valueOf(two.fresh.head().personId()));
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
        assertThat(web.get(two.old.head().username(), "/hand-overs")).bodyText().contains("Lê Thị Thu Hà");
        assertThat(web.post(two.old.head().username(), "/hand-overs/" + slip, "score", "88", "comment", "Làm tốt"))
                .hasRedirectedUrl("/hand-overs");
        assertThat(web.get(two.fresh.head().username(), "/hand-overs/" + slip)).hasStatus(404);
        assertThat(web.get(two.fresh.head().username(), "/team/" + now))
                .bodyText()
                .contains("88 điểm. Làm tốt");
        assertThat(web.get(two.newHr, "/agencies/" + two.fresh.agency() + "/moves"))
                .bodyText()
                .contains("Lê Thị Thu Hà");
        assertThat(web.get(two.ha.username(), "/self-assessment?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"points.I.1.a\"");
        assertThat(jdbc.sql("select agency_id || ' ' || code from person where id = ?")
                        .param(two.ha.personId())
                        .query(String.class)
                        .single())
                .isEqualTo(two.fresh.agency() + " CT-2026");
    }

    @Test
    void fewDaysInTheNewAgencyLeaveTheSheetWhereItIs() {
        two.release("TRANSFER", "2026-10-19", "");
        assertThat(two.accept(two.cityHr, two.fresh, "CT-1")).hasStatus3xxRedirection();
        assertThat(teams.status(sheet)).isEqualTo("DRAFT");
        assertThat(jdbc.sql("select count(*) from score_sheet where person_id = ?")
                        .param(two.ha.personId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select from_days || ' ' || to_days from hand_over where sheet_id = ?")
                        .param(sheet)
                        .query(String.class)
                        .single())
                .isEqualTo("12 10");
        assertThat(web.get(two.ha.username(), "/self-assessment?month=2026-10"))
                .as("the own sheet of the month is in the old agency")
                .hasStatusOk()
                .bodyText()
                .contains("name=\"points.I.1.a\"");
        assertThat(web.get(two.oldHr, TwoAgencies.attendance(two.old) + "?month=2026-10"))
                .bodyText()
                .contains("Lê Thị Thu Hà");
        assertThat(web.get(two.newHr, "/sheets/" + sheet + "/explanation")).hasStatus(404);
        assertThat(web.get(two.fresh.head().username(), "/hand-overs"))
                .bodyText()
                .contains("Lê Thị Thu Hà");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-28", "2026-10-01"})
    void monthsThatWereOpenedBeforeTheMoveWasWrittenDownFollow(String day) {
        two.release("TRANSFER", day, "");
        assertThat(two.accept(two.newHr, two.fresh, "CT-4")).hasStatus3xxRedirection();
        assertThat(teams.status(sheet)).isEqualTo("NOT_RATED");
        assertThat(jdbc.sql("select status from score_sheet where person_id = ? and agency_id = ?")
                        .params(two.ha.personId(), two.fresh.agency())
                        .query(String.class)
                        .list())
                .containsExactly("DRAFT");
    }

    @Test
    void whoWasHumanResourcesOfTheOldAgencyIsSoNoMore() {
        city.grant(two.ha.accountId(), "HR", two.old.agency());
        two.release("TRANSFER", "2026-10-12", "");
        two.accept(two.newHr, two.fresh, "CT-2");
        assertThat(web.get(two.ha.username(), "/agencies/" + two.old.agency() + "/progress"))
                .hasStatus(404);
    }

    @Test
    void aTransferThatBeginsLaterArrivesOnItsDay() {
        two.release("TRANSFER", "2026-11-02", "");
        assertThat(two.accept(two.newHr, two.fresh, "CT-3")).hasStatus3xxRedirection();
        assertThat(teams.posts(two.ha)).isEqualTo("2024-01-01 2026-11-01, 2026-11-02 -");
        assertThat(jdbc.sql("select agency_id from person where id = ?")
                        .param(two.ha.personId())
                        .query(Long.class)
                        .single())
                .isEqualTo(two.old.agency());
        assertThat(teams.status(sheet)).isEqualTo("DRAFT");
    }

    @Test
    void aSecondmentEndsByItselfAndComesBack() {
        assertThat(two.release("SECONDMENT", "2026-10-05", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Biệt phái phải có ngày cuối");
        two.release("SECONDMENT", "2026-10-05", "2026-12-31");
        two.accept(two.newHr, two.fresh, "BP-1");
        assertThat(teams.posts(two.ha)).isEqualTo("2024-01-01 2026-10-04, 2026-10-05 2026-12-31");
        String home = TwoAgencies.list(two.old);
        assertThat(web.get(two.oldHr, home)).bodyText().contains("đến hết 31/12/2026", "Ghi trở về…");
        String back = two.back();
        assertThat(web.get(two.oldHr, back))
                .hasStatusOk()
                .bodyText()
                .contains("2027-01-01")
                .doesNotContain("??");
        assertThat(web.get(two.newHr, back)).hasStatus(404);
        assertThat(two.takeBack(back, "2026-10-05")).hasStatus(422).bodyText().contains("Ngày trở về phải sau");
        assertThat(two.takeBack(back, "2026-10-20")).hasStatus3xxRedirection();
        assertThat(teams.posts(two.ha)).isEqualTo("2024-01-01 2026-10-04, 2026-10-05 2026-10-19, 2026-10-20 -");
        assertThat(two.takeBack(back, "2026-10-21")).hasStatus(409);
        assertThat(web.get(two.oldHr, home)).bodyText().contains("đã trở về");
    }
}

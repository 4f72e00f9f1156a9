package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestWeb;

/**
 * Somebody goes to another agency when the old one has decided on the month already, or has marked it as not rated: never two sheets are
 * rated. October 2026, today is the 20th.
 */
@ApplicationTest
@Import(TestTeam.class)
class DecidedBeforeTheMoveTests {

    @Autowired
    TestWeb web;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TwoAgencies two;

    @BeforeEach
    void twoAgencies() {
        two = new TwoAgencies(teams, city, web, jdbc);
    }

    @Test
    void aDecisionThatIsTakenBackLetsTheNewAgencyRate() {
        two.open(two.old, two.fresh);
        long before = decided();
        two.move("2026-10-12");
        assertThat(live()).containsExactly(two.old.agency());
        assertThat(teams.status(before)).isEqualTo("DECIDED");

        assertThat(web.post(two.old.authority().username(), decision(before) + "/undo")
                        .getResponse()
                        .getStatus())
                .isLessThan(400);
        assertThat(live()).containsExactly(two.fresh.agency());
        long after = two.sheet(two.fresh);
        assertThat(teams.status(after)).isEqualTo("DRAFT");
        assertThat(teams.lines(after, "SELF")).isEqualTo(teams.lines(before, "SELF"));
        assertThat(teams.text(before, "not_rated_rule")).isEqualTo("TRANSFERRED");
        addPeople();
        assertThat(live()).containsExactly(two.fresh.agency());

        assertThat(two.choose(two.old)).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(two.old.agency());
        assertThat(teams.status(before))
                .as("where it stood before the decision")
                .isEqualTo("REVIEWED");
    }

    @Test
    void pointsOfADecisionThatAreOpenAgainLetTheNewAgencyRate() {
        two.open(two.old, two.fresh);
        long before = decided();
        two.move("2026-10-12");
        assertThat(web.post(
                                two.old.authority().username(),
                                decision(before) + "/adjust",
                                "sum-II.2",
                                "46,5",
                                "version",
                                String.valueOf(teams.version(before, "DECISION")))
                        .getResponse()
                        .getStatus())
                .isLessThan(400);
        assertThat(teams.total(before, "DECISION")).isEqualByComparingTo("86.5");
        assertThat(live()).containsExactly(two.fresh.agency());
    }

    @Test
    void theGridAnswersForASheetThatIsLeftToTheNewAgency() {
        two.open(two.old, two.fresh);
        long before = decided();
        two.move("2026-10-12");
        assertThat(web.send(two.old.authority().username(), decision(before) + "/undo"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(live()).containsExactly(two.fresh.agency());
        assertThat(web.get(two.old.authority().username(), decision(before))).hasStatusOk();
    }

    @Test
    void whoeverStaysInOneAgencyIsLeftAlone() {
        two.open(two.old, two.fresh);
        long sheet = decided();
        web.post(two.old.authority().username(), decision(sheet) + "/undo");
        assertThat(teams.status(sheet)).isEqualTo("REVIEWED");
        assertThat(live()).containsExactly(two.old.agency());
    }

    @Test
    void aLiveSheetOfAnotherAgencyIsNeitherDoubledNorAReasonToRefuse() {
        two.open(two.old, two.fresh);
        long before = decided();
        two.move("2026-10-12");
        jdbc.sql("update score_sheet set status = 'REVIEWED', decided_at = null where id = ?")
                .param(before)
                .update();
        addPeople();
        assertThat(live()).containsExactly(two.old.agency());
        assertThat(two.choose(two.fresh)).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(two.fresh.agency());
        assertThat(teams.lines(two.sheet(two.fresh), "SELF")).isEqualTo(teams.lines(before, "SELF"));
    }

    @Test
    void theAgencyThatHasDecidedIsTheOneThatRates() {
        two.open(two.old, two.fresh);
        decided();
        two.move("2026-10-12");
        for (Team team : List.of(two.old, two.fresh)) {
            assertThat(web.get(two.hr(team), TwoAgencies.list(team)))
                    .bodyText()
                    .contains("Đánh giá tháng 10/2026: " + two.name(two.old));
        }
        assertThat(web.get(two.cityHr, two.decides()))
                .bodyText()
                .containsPattern(two.name(two.old) + "</span> <b>\\(đang đánh giá\\)")
                .doesNotContainPattern(two.name(two.fresh) + "</span> <b>\\(đang đánh giá\\)");
    }

    @Test
    void whatWasNotRatedForItsOwnReasonIsLeftToTheOtherAgencyWhenTheReasonGoes() {
        two.open(two.old, two.fresh);
        long before = teams.submit(two.ha);
        two.setAside(two.old, before);
        two.move("2026-10-12");
        assertThat(live()).containsExactly(two.fresh.agency());
        assertThat(two.rateAgain(two.old, before)).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(two.fresh.agency());
        assertThat(teams.text(before, "not_rated_rule")).isEqualTo("TRANSFERRED");
        assertThat(teams.text(before, "not_rated_reason"))
                .isEqualTo(two.name(two.fresh) + " đánh giá tháng này của người chuyển công tác");
        assertThat(two.choose(two.old)).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(two.old.agency());
        assertThat(teams.status(before)).as("where it stood").isEqualTo("SUBMITTED");
    }

    @Test
    void inReopenedMonthsOneAgencySetsItsSheetAsideAndTheOtherRatesAgain() {
        two.open(two.old, two.fresh);
        long before = teams.submit(two.ha);
        two.move("2026-10-12");
        long after = two.sheet(two.fresh);
        jdbc.sql("update score_sheet set status = 'DECIDED', decided_at = now() where id = ?")
                .param(after)
                .update();
        two.close(two.old);
        two.close(two.fresh);
        assertThat(web.get(two.cityHr, two.decides()))
                .bodyText()
                .contains("mở lại kỳ cho phiếu này", "ghi không xếp loại", "Hoàn tác");
        reopen(two.old, before);
        reopen(two.fresh, after);
        assertThat(two.rateAgain(two.old, before))
                .hasStatus(409)
                .bodyText()
                .contains("đề nghị tổ chức, nội vụ thành phố", "mở lại kỳ");
        assertThat(two.setAside(two.fresh, after)).hasStatus3xxRedirection();
        assertThat(web.get(two.oldHr, TwoAgencies.attendance(two.old) + "?month=2026-10"))
                .bodyText()
                .contains("/" + before + "/rated");
        assertThat(two.rateAgain(two.old, before)).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(two.old.agency());
        assertThat(web.get(two.newHr, TwoAgencies.list(two.fresh)))
                .bodyText()
                .contains("Đánh giá tháng 10/2026: " + two.name(two.old));
        assertThat(two.rateAgain(two.fresh, after)).hasStatus3xxRedirection();
        assertThat(live()).as("not both").containsExactly(two.old.agency());
    }

    @Test
    void aReopenedSheetThatIsSetAsideLetsTheCityChooseAnOpenMonth() {
        two.open(two.old, two.fresh);
        two.move("2026-10-19");
        long before = two.sheet(two.old);
        jdbc.sql("update score_sheet set status = 'DECIDED', decided_at = now() where id = ?")
                .param(before)
                .update();
        two.close(two.old);
        assertThat(two.choose(two.fresh)).hasStatus(409);
        reopen(two.old, before);
        two.setAside(two.old, before);
        assertThat(two.choose(two.fresh)).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(two.fresh.agency());
    }

    @Test
    void aMonthThatIsBeingOpenedIsSeenByAChoiceAtTheSameTime() {
        two.open(two.old);
        two.move("2026-10-12");
        CompletableFuture<Integer> choice = transaction.execute(status -> {
            two.open(two.fresh);
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                    () -> two.choose(two.old).getResponse().getStatus());
            waitForALockOr(answer);
            return answer;
        });
        assertThat(choice).isNotNull();
        assertThat(choice.join()).isEqualTo(302);
        assertThat(live()).containsExactly(two.old.agency());
    }

    @Test
    void peopleWhoAreBeingAddedAreSeenByAChoiceAtTheSameTime() {
        two.open(two.old, two.fresh);
        long before = decided();
        two.move("2026-10-12");
        jdbc.sql(
                        "update score_sheet set status = 'NOT_RATED', not_rated_rule = 'TRANSFERRED', not_rated_reason = 'Chuyển', decided_at = null where id = ?")
                .param(before)
                .update();
        CompletableFuture<Integer> choice = transaction.execute(status -> {
            addPeople();
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                    () -> two.choose(two.old).getResponse().getStatus());
            waitForALockOr(answer);
            return answer;
        });
        assertThat(choice).isNotNull();
        assertThat(choice.join()).isEqualTo(302);
        assertThat(live()).containsExactly(two.old.agency());
    }

    /** Until the other one stands before a lock, or was not held up by any. */
    private void waitForALockOr(CompletableFuture<Integer> answer) {
        for (int i = 0; i < 100 && !answer.isDone(); i++) {
            boolean waits = jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single();
            if (waits) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    /** Handed in, reviewed and decided by the old agency. */
    private long decided() {
        long sheet = teams.submit(two.ha);
        web.post(two.old.head().username(), "/team/" + sheet + "/agree");
        web.post(two.old.head().username(), "/team/pass-on");
        web.post(two.old.authority().username(), decision(sheet) + "/agree");
        assertThat(teams.status(sheet)).isEqualTo("DECIDED");
        return sheet;
    }

    private List<Long> live() {
        return jdbc.sql(
                        "select agency_id from score_sheet where person_id = ? and status <> 'NOT_RATED' order by agency_id")
                .param(two.ha.personId())
                .query((row, n) -> row.getLong("agency_id"))
                .list();
    }

    /** As it stands after an approval, for this sheet alone. */
    private void reopen(Team team, long sheet) {
        long reopening = jdbc.sql("""
                        insert into reopening (period_id, closing_id, whole, reason, document_no, requested_by, requested_at)
                        select p.id, c.id, false, 'Chuyển công tác', '12/CV', ?, now()
                        from period p join closing c on c.period_id = p.id where p.agency_id = ? returning id
                        """)
                .params(
                        city.official(team.agency(), team.unit(), "MEMBER", "Người đề nghị")
                                .accountId(),
                        team.agency())
                .query(Long.class)
                .single();
        jdbc.sql("insert into reopening_sheet (reopening_id, sheet_id) values (?, ?)")
                .params(reopening, sheet)
                .update();
        jdbc.sql("update reopening set approved = true, answered_at = now(), answered_by = ? where id = ?")
                .params(two.old.authority().accountId(), reopening)
                .update();
        jdbc.sql("update period set reopening_id = ? where agency_id = ?")
                .params(reopening, team.agency())
                .update();
        jdbc.sql("update score_sheet set reopened = true where id = ?")
                .param(sheet)
                .update();
    }

    private void addPeople() {
        assertThat(web.post(two.newHr, "/agencies/" + two.fresh.agency() + "/period/people", "month", "2026-10"))
                .hasStatus3xxRedirection();
    }

    private String decision(long sheet) {
        return "/agencies/" + two.old.agency() + "/decision/" + sheet;
    }
}

package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/**
 * Somebody goes to another agency when the old one has decided on the month already, or has marked it as not rated: never two sheets are
 * rated. October 2026, today is the 20th.
 */
@ApplicationTest
@Import(TestTeam.class)
class DecidedBeforeTheMoveTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Team old;
    private Team fresh;
    private Official ha;
    private String oldHr;
    private String newHr;
    private String cityHr;

    @BeforeEach
    void twoAgencies() {
        old = teams.team("Lê Thị Thu Hà");
        fresh = teams.team("Phạm Văn Dũng");
        ha = old.member(0);
        oldHr = city.granted("HR", old.agency());
        newHr = city.granted("HR", fresh.agency());
        cityHr = city.granted("CITY_HR", null);
    }

    @Test
    void aDecisionThatIsTakenBackLetsTheNewAgencyRate() {
        open(old, fresh);
        long before = decided();
        move();
        assertThat(live()).containsExactly(old.agency());
        assertThat(teams.status(before)).isEqualTo("DECIDED");

        assertThat(post(old.authority().username(), decision(before) + "/undo")
                        .getResponse()
                        .getStatus())
                .isLessThan(400);
        assertThat(live()).containsExactly(fresh.agency());
        long after = sheet(fresh.agency());
        assertThat(teams.status(after)).isEqualTo("DRAFT");
        assertThat(teams.lines(after, "SELF")).isEqualTo(teams.lines(before, "SELF"));
        assertThat(teams.text(before, "not_rated_rule")).isEqualTo("TRANSFERRED");
        addPeople();
        assertThat(live()).containsExactly(fresh.agency());

        assertThat(choose(old.agency())).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(old.agency());
        assertThat(teams.status(before))
                .as("where it stood before the decision")
                .isEqualTo("REVIEWED");
    }

    @Test
    void pointsOfADecisionThatAreOpenAgainLetTheNewAgencyRate() {
        open(old, fresh);
        long before = decided();
        move();
        assertThat(post(
                                old.authority().username(),
                                decision(before) + "/adjust",
                                "sum-II.2",
                                "46,5",
                                "version",
                                String.valueOf(teams.version(before, "DECISION")))
                        .getResponse()
                        .getStatus())
                .isLessThan(400);
        assertThat(teams.total(before, "DECISION")).isEqualByComparingTo("86.5");
        assertThat(live()).containsExactly(fresh.agency());
    }

    @Test
    void theGridAnswersForASheetThatIsLeftToTheNewAgency() {
        open(old, fresh);
        long before = decided();
        move();
        var undo = mvc.post()
                .uri(decision(before) + "/undo")
                .with(city.as(old.authority().username()))
                .with(csrf())
                .header("HX-Request", "true");
        assertThat(undo.exchange()).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(live()).containsExactly(fresh.agency());
        assertThat(get(old.authority().username(), decision(before))).hasStatusOk();
    }

    @Test
    void whoeverStaysInOneAgencyIsLeftAlone() {
        open(old, fresh);
        long sheet = decided();
        post(old.authority().username(), decision(sheet) + "/undo");
        assertThat(teams.status(sheet)).isEqualTo("REVIEWED");
        assertThat(live()).containsExactly(old.agency());
    }

    @Test
    void aLiveSheetOfAnotherAgencyIsNeitherDoubledNorAReasonToRefuse() {
        open(old, fresh);
        long before = decided();
        move();
        jdbc.sql("update score_sheet set status = 'REVIEWED', decided_at = null where id = ?")
                .param(before)
                .update();
        addPeople();
        assertThat(live()).containsExactly(old.agency());
        assertThat(choose(fresh.agency())).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(fresh.agency());
        assertThat(teams.lines(sheet(fresh.agency()), "SELF")).isEqualTo(teams.lines(before, "SELF"));
    }

    @Test
    void theAgencyThatHasDecidedIsTheOneThatRates() {
        open(old, fresh);
        decided();
        move();
        for (String hr : List.of(oldHr, newHr)) {
            long agency = hr.equals(oldHr) ? old.agency() : fresh.agency();
            assertThat(get(hr, list(agency))).bodyText().contains("Đánh giá tháng 10/2026: " + name(old.agency()));
        }
        assertThat(get(cityHr, decides()))
                .bodyText()
                .containsPattern(name(old.agency()) + "</span> <b>\\(đang đánh giá\\)")
                .doesNotContainPattern(name(fresh.agency()) + "</span> <b>\\(đang đánh giá\\)");
    }

    @Test
    void whatWasNotRatedForItsOwnReasonIsLeftToTheOtherAgencyWhenTheReasonGoes() {
        open(old, fresh);
        long before = teams.submit(ha);
        setAside(oldHr, old, before);
        move();
        assertThat(live()).containsExactly(fresh.agency());
        assertThat(rateAgain(oldHr, old, before)).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(fresh.agency());
        assertThat(teams.text(before, "not_rated_rule")).isEqualTo("TRANSFERRED");
        assertThat(teams.text(before, "not_rated_reason"))
                .isEqualTo(name(fresh.agency()) + " đánh giá tháng này của người chuyển công tác");
        assertThat(choose(old.agency())).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(old.agency());
        assertThat(teams.status(before)).as("where it stood").isEqualTo("SUBMITTED");
    }

    @Test
    void inReopenedMonthsOneAgencySetsItsSheetAsideAndTheOtherRatesAgain() {
        open(old, fresh);
        long before = teams.submit(ha);
        move();
        long after = sheet(fresh.agency());
        jdbc.sql("update score_sheet set status = 'DECIDED', decided_at = now() where id = ?")
                .param(after)
                .update();
        close(old);
        close(fresh);
        assertThat(get(cityHr, decides()))
                .bodyText()
                .contains("mở lại kỳ cho phiếu này", "ghi không xếp loại", "Hoàn tác");
        reopen(old, before);
        reopen(fresh, after);
        assertThat(rateAgain(oldHr, old, before))
                .hasStatus(409)
                .bodyText()
                .contains("đề nghị tổ chức, nội vụ thành phố", "mở lại kỳ");
        assertThat(setAside(newHr, fresh, after)).hasStatus3xxRedirection();
        assertThat(get(oldHr, "/agencies/" + old.agency() + "/attendance?month=2026-10"))
                .bodyText()
                .contains("/" + before + "/rated");
        assertThat(rateAgain(oldHr, old, before)).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(old.agency());
        assertThat(get(newHr, list(fresh.agency())))
                .bodyText()
                .contains("Đánh giá tháng 10/2026: " + name(old.agency()));
        assertThat(rateAgain(newHr, fresh, after)).hasStatus3xxRedirection();
        assertThat(live()).as("not both").containsExactly(old.agency());
    }

    @Test
    void aReopenedSheetThatIsSetAsideLetsTheCityChooseAnOpenMonth() {
        open(old, fresh);
        move("2026-10-19");
        long before = sheet(old.agency());
        jdbc.sql("update score_sheet set status = 'DECIDED', decided_at = now() where id = ?")
                .param(before)
                .update();
        close(old);
        assertThat(choose(fresh.agency())).hasStatus(409);
        reopen(old, before);
        setAside(oldHr, old, before);
        assertThat(choose(fresh.agency())).hasStatus3xxRedirection();
        assertThat(live()).containsExactly(fresh.agency());
    }

    @Test
    void aMonthThatIsBeingOpenedIsSeenByAChoiceAtTheSameTime() {
        open(old);
        move();
        CompletableFuture<Integer> choice = transaction.execute(status -> {
            open(fresh);
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                    () -> choose(old.agency()).getResponse().getStatus());
            waitForALockOr(answer);
            return answer;
        });
        assertThat(choice).isNotNull();
        assertThat(choice.join()).isEqualTo(302);
        assertThat(live()).containsExactly(old.agency());
    }

    @Test
    void peopleWhoAreBeingAddedAreSeenByAChoiceAtTheSameTime() {
        open(old, fresh);
        long before = decided();
        move();
        jdbc.sql(
                        "update score_sheet set status = 'NOT_RATED', not_rated_rule = 'TRANSFERRED', not_rated_reason = 'Chuyển', decided_at = null where id = ?")
                .param(before)
                .update();
        CompletableFuture<Integer> choice = transaction.execute(status -> {
            addPeople();
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                    () -> choose(old.agency()).getResponse().getStatus());
            waitForALockOr(answer);
            return answer;
        });
        assertThat(choice).isNotNull();
        assertThat(choice.join()).isEqualTo(302);
        assertThat(live()).containsExactly(old.agency());
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
        long sheet = teams.submit(ha);
        post(old.head().username(), "/team/" + sheet + "/agree");
        post(old.head().username(), "/team/pass-on");
        post(old.authority().username(), decision(sheet) + "/agree");
        assertThat(teams.status(sheet)).isEqualTo("DECIDED");
        return sheet;
    }

    private List<Long> live() {
        return jdbc.sql(
                        "select agency_id from score_sheet where person_id = ? and status <> 'NOT_RATED' order by agency_id")
                .param(ha.personId())
                .query((row, n) -> row.getLong("agency_id"))
                .list();
    }

    private void open(Team... months) {
        Stream.of(months).forEach(teams::open);
    }

    private void close(Team team) {
        jdbc.sql("""
                        insert into closing (period_id, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota, moved,
                            result_hash, audit_digest)
                        select id, now(), 0, 0, 30, 0, 0, 0, 0, 'aaaaaaaa', 'a' from period where agency_id = ?
                        """).param(team.agency()).update();
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where agency_id = ?")
                .param(team.agency())
                .update();
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
                .params(old.authority().accountId(), reopening)
                .update();
        jdbc.sql("update period set reopening_id = ? where agency_id = ?")
                .params(reopening, team.agency())
                .update();
        jdbc.sql("update score_sheet set reopened = true where id = ?")
                .param(sheet)
                .update();
    }

    private void move() {
        move("2026-10-12");
    }

    private void move(String day) {
        assertThat(post(
                        oldHr,
                        list(old.agency()),
                        "personId",
                        String.valueOf(ha.personId()),
                        "kind",
                        "TRANSFER",
                        "agencyId",
                        String.valueOf(fresh.agency()),
                        "documentNo",
                        "45/QĐ-UBND",
                        "documentDay",
                        "2026-10-01",
                        "firstDay",
                        day))
                .hasStatus3xxRedirection();
        assertThat(post(
                        newHr,
                        list(fresh.agency()) + "/" + transfer() + "/accept",
                        "unitId",
                        String.valueOf(fresh.unit()),
                        "role",
                        "MEMBER",
                        "title",
                        "Chuyên viên",
                        "code",
                        "CT-" + ha.personId()))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult choose(long agency) {
        return post(
                cityHr,
                decides(),
                "chosen",
                String.valueOf(agency),
                "reason",
                "Việc chính ở đó",
                "seen",
                String.valueOf(seen()));
    }

    private void addPeople() {
        assertThat(post(newHr, "/agencies/" + fresh.agency() + "/period/people", "month", "2026-10"))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult setAside(String hr, Team team, long sheet) {
        return post(hr, attendance(team, sheet) + "/not-rated", "month", "2026-10", "reason", "Nghỉ thai sản");
    }

    private MvcTestResult rateAgain(String hr, Team team, long sheet) {
        return post(hr, attendance(team, sheet) + "/rated", "month", "2026-10");
    }

    private static String attendance(Team team, long sheet) {
        return "/agencies/" + team.agency() + "/attendance/" + sheet;
    }

    private static String list(long agency) {
        return "/agencies/" + agency + "/transfers";
    }

    private String decision(long sheet) {
        return "/agencies/" + old.agency() + "/decision/" + sheet;
    }

    private String decides() {
        return list(old.agency()) + "/" + transfer() + "/decides";
    }

    private long transfer() {
        return jdbc.sql("select max(id) from agency_transfer where person_id = ?")
                .param(ha.personId())
                .query(Long.class)
                .single();
    }

    private long seen() {
        return jdbc.sql("select coalesce(max(id), 0) from deciding_agency_choice where person_id = ?")
                .param(ha.personId())
                .query(Long.class)
                .single();
    }

    private long sheet(long agency) {
        return jdbc.sql("select id from score_sheet where person_id = ? and agency_id = ?")
                .params(ha.personId(), agency)
                .query(Long.class)
                .single();
    }

    private String name(long agency) {
        return jdbc.sql("select name from agency where id = ?")
                .param(agency)
                .query(String.class)
                .single();
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

package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestWeb;

/** The city says which agency rates the month of a move, October 2026 with 22 working days; today is the 20th. */
@ApplicationTest
@Import(TestTeam.class)
class DecidingAgencyTests {

    @Autowired
    TestWeb web;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    JdbcClient jdbc;

    private TwoAgencies two;

    @BeforeEach
    void twoAgencies() {
        two = new TwoAgencies(teams, city, web, jdbc);
    }

    @Test
    void theCityLetsTheOldAgencyRateAndEverythingFollows() {
        two.open(two.old, two.fresh);
        long before = teams.submit(two.ha);
        two.move("2026-10-12");
        long after = two.sheet(two.fresh);
        assertThat(web.get(two.newHr, TwoAgencies.list(two.fresh)))
                .bodyText()
                .contains("Đánh giá tháng 10/2026: " + two.name(two.fresh))
                .doesNotContain("Đổi cơ quan đánh giá…");
        assertThat(web.get(two.cityHr, TwoAgencies.list(two.old)))
                .bodyText()
                .contains("Đổi cơ quan đánh giá…", two.decides());
        assertThat(web.get(two.cityHr, two.decides()))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Thu Hà", "(7 ngày công)", "(15 ngày công)", "đang mở", "Không xếp loại")
                .doesNotContain("??");
        long slip = jdbc.sql("select id from hand_over where sheet_id = ?")
                .param(after)
                .query(Long.class)
                .single();
        web.post(two.old.head().username(), "/hand-overs/" + slip, "score", "88", "comment", "Làm tốt");
        assertThat(two.choose(two.old, "Đơn vị cũ giải thể", 0)).hasStatus3xxRedirection();

        assertThat(teams.status(before)).isEqualTo("SUBMITTED");
        assertThat(teams.text(before, "reviewer1_id"))
                .isEqualTo(String.valueOf(two.old.head().personId()));
        assertThat(teams.status(after)).isEqualTo("NOT_RATED");
        assertThat(teams.text(after, "not_rated_rule")).isEqualTo("TRANSFERRED");
        assertThat(teams.text(after, "not_rated_reason"))
                .isEqualTo(two.name(two.old) + " đánh giá tháng này theo quyết định của tổ chức, nội vụ thành phố");
        assertThat(slips()).isEqualTo(before + " 7 15 old Đơn vị cũ giải thể");
        assertThat(jdbc.sql(
                                "select p.agency_id from hand_over_opinion o join period p on p.id = o.period_id where o.hand_over_id = ?")
                        .param(slip)
                        .query(Long.class)
                        .list())
                .as("what was said goes along with the slip")
                .containsExactly(two.old.agency());
        assertThat(web.get(two.fresh.head().username(), "/hand-overs"))
                .bodyText()
                .contains("Lê Thị Thu Hà");
        assertThat(web.get(two.old.head().username(), "/hand-overs")).bodyText().doesNotContain("Lê Thị Thu Hà");
        for (Team team : List.of(two.old, two.fresh)) {
            String hr = two.hr(team);
            assertThat(web.get(hr, TwoAgencies.list(team)))
                    .bodyText()
                    .contains(
                            "Đánh giá tháng 10/2026: " + two.name(two.old),
                            two.cityHr,
                            "20/10/2026",
                            "Đơn vị cũ giải thể");
            assertThat(web.get(hr, "/agencies/" + team.agency() + "/moves"))
                    .bodyText()
                    .contains("Đơn vị cũ giải thể (" + two.cityHr + ", ", "20/10/2026");
            assertThat(web.get(hr, "/notices"))
                    .bodyText()
                    .contains("Cơ quan đánh giá Lê Thị Thu Hà tháng 10/2026: " + two.name(two.old));
        }
        assertThat(web.get(two.ha.username(), "/notices")).bodyText().contains("(Đơn vị cũ giải thể)");
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'deciding-agency.chosen' and agency_id = ?")
                        .param(two.old.agency())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(web.get(two.ha.username(), "/self-assessment?month=2026-10")).hasStatusOk();
        assertThat(web.get(two.newHr, TwoAgencies.list(two.fresh) + "?export=xlsx"))
                .hasStatusOk();
    }

    @Test
    void whatWasWrittenLaterWinsAndNothingIsLost() {
        two.open(two.old, two.fresh);
        long before = teams.submit(two.ha);
        two.move("2026-10-12");
        long after = two.sheet(two.fresh);
        String first = teams.lines(before, "SELF");
        jdbc.sql("""
                        update assessment set lines = jsonb_set(lines, '{I.1.a,note}', '"Viết sau"'), updated_at = updated_at + interval '1 hour'
                        where sheet_id = ? and stage = 'SELF'
                        """).param(after).update();
        two.choose(two.old, "Đơn vị cũ giải thể", 0);
        assertThat(teams.lines(before, "SELF")).contains("Viết sau");
        assertThat(teams.lines(after, "SELF")).isEqualTo(first);
        assertThat(teams.status(before)).as("handed in before the later words").isEqualTo("RETURNED");
        assertThat(web.get(two.ha.username(), "/self-assessment?month=2026-10"))
                .bodyText()
                .contains("nội dung tự đánh giá viết sau", "Viết sau");

        two.choose(two.fresh, "Đã xem lại", two.seen());
        assertThat(teams.lines(after, "SELF")).contains("Viết sau");
        assertThat(teams.status(after)).isEqualTo("DRAFT");
        assertThat(teams.status(before)).isEqualTo("NOT_RATED");
        assertThat(web.get(two.cityHr, two.decides())).bodyText().contains("Đơn vị cũ giải thể", "Đã xem lại");
    }

    @Test
    void whatIsMissingOrChangesNothingIsSaidInWords() {
        two.open(two.old, two.fresh);
        two.move("2026-10-12");
        assertThat(two.choose(two.old, "  ", 0)).hasStatus(422).bodyText().contains("Ghi lý do để các cơ quan");
        assertThat(two.choose(two.old, "x".repeat(501), 0)).hasStatus(422);
        assertThat(two.choose(two.fresh, "Giữ nguyên", 0))
                .hasStatus(422)
                .bodyText()
                .contains(two.name(two.fresh) + " đang đánh giá tháng này", "Giữ nguyên");
        assertThat(web.post(two.cityHr, two.decides(), "reason", "Thiếu cơ quan"))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn cơ quan đánh giá.");
        assertThat(two.choose(two.cityHr, city.agency(), "Cơ quan lạ", 0)).hasStatus(404);
        assertThat(teams.status(two.sheet(two.fresh))).isEqualTo("DRAFT");
        assertThat(two.seen()).isZero();
    }

    @Test
    void onlyTheCityChoosesAndNeverForTheOwnTransfer() {
        two.open(two.old, two.fresh);
        two.move("2026-10-12");
        for (String other : List.of(two.oldHr, two.newHr, two.old.head().username(), two.ha.username())) {
            assertThat(web.get(other, two.decides())).as(other).hasStatus(404);
            assertThat(two.choose(other, two.old.agency(), "Tự đổi", 0))
                    .as(other)
                    .hasStatus(404);
        }
        city.grant(two.ha.accountId(), "CITY_HR", null);
        assertThat(web.get(two.ha.username(), two.decides())).hasStatus(404);
        assertThat(two.choose(two.ha.username(), two.old.agency(), "Tự đổi", 0)).hasStatus(404);
        assertThat(web.get(two.ha.username(), TwoAgencies.list(two.old)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(two.decides());
        assertThatThrownBy(() -> insert(two.ha.accountId())).hasMessageContaining("nobody chooses");
    }

    @Test
    void aClosedMonthKeepsTheAgencyThatRatedIt() {
        two.open(two.old, two.fresh);
        two.move("2026-10-12");
        two.close(two.old);
        assertThat(two.choose(two.old, "Muộn rồi", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Kỳ tháng 10/2026 của " + two.name(two.old) + " đã chốt", "Muộn rồi");
        two.close(two.fresh);
        assertThat(web.get(two.cityHr, two.decides()))
                .hasStatusOk()
                .bodyText()
                .contains("đã chốt nên không đổi được")
                .doesNotContain("<textarea");
        assertThat(two.seen()).isZero();
    }

    @Test
    void aSheetThatIsDecidedHasToBeTakenBackFirst() {
        two.open(two.old, two.fresh);
        two.move("2026-10-19");
        long sheet = two.sheet(two.old);
        jdbc.sql("update score_sheet set status = 'DECIDED', decided_at = now() where id = ?")
                .param(sheet)
                .update();
        assertThat(two.choose(two.fresh, "Đổi", 0))
                .hasStatus(409)
                .bodyText()
                .contains(two.name(two.old) + " đã quyết định phiếu tháng 10/2026", "thu hồi quyết định");
        jdbc.sql("update score_sheet set status = 'REVIEWED', decided_at = null where id = ?")
                .param(sheet)
                .update();
        assertThat(two.choose(two.fresh, "Đổi", 0)).hasStatus3xxRedirection();
        assertThat(teams.status(two.sheet(two.fresh))).isEqualTo("DRAFT");
    }

    @Test
    void humanResourcesOfTheAgencyDoNotBringTheSheetBackThemselves() {
        two.open(two.old, two.fresh);
        long sheet = two.sheet(two.old);
        two.move("2026-10-12");
        assertThat(web.get(two.oldHr, TwoAgencies.attendance(two.old) + "?month=2026-10"))
                .bodyText()
                .contains("Lê Thị Thu Hà")
                .doesNotContain("/" + sheet + "/rated");
        assertThat(two.rateAgain(two.old, sheet))
                .hasStatus(409)
                .bodyText()
                .contains("đề nghị tổ chức, nội vụ thành phố đổi cơ quan đánh giá");
        assertThat(teams.status(sheet)).isEqualTo("NOT_RATED");
    }

    @Test
    void aSheetThatIsNotRatedForItsOwnReasonIsNotChosen() {
        two.open(two.old, two.fresh);
        long sheet = two.sheet(two.old);
        two.setAside(two.old, sheet);
        assertThat(teams.status(sheet)).isEqualTo("NOT_RATED");
        two.move("2026-10-12");
        assertThat(two.choose(two.old, "Đổi", 0))
                .hasStatus(409)
                .bodyText()
                .contains(two.name(two.old) + " đã ghi không xếp loại tháng 10/2026");
        assertThat(teams.status(two.sheet(two.fresh))).isEqualTo("DRAFT");
    }

    @Test
    void twoPeopleAtOnceDoNotOverwriteEachOther() {
        two.open(two.old, two.fresh);
        two.move("2026-10-12");
        String otherHr = city.granted("CITY_HR", null);
        List<Integer> answers = Stream.of(two.cityHr, otherHr)
                .map(hr -> CompletableFuture.supplyAsync(() -> two.choose(hr, two.old.agency(), "Cùng lúc", 0)
                        .getResponse()
                        .getStatus()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(302, 409);
        assertThat(two.choose(otherHr, two.fresh.agency(), "Nhìn thấy bản cũ", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Người khác vừa đổi", "Nhìn thấy bản cũ", "Cùng lúc");
        assertThat(two.choose(otherHr, two.fresh.agency(), "Đã xem", two.seen()))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> jdbc.sql("update deciding_agency_choice set reason = 'khác'")
                        .update())
                .hasMessageContaining("deciding_agency_choice");
    }

    @Test
    void aMonthThatIsNotOpenYetFollowsWhenItIs() {
        two.open(two.old);
        long before = teams.submit(two.ha);
        two.move("2026-10-19");
        assertThat(teams.status(before)).isEqualTo("SUBMITTED");
        assertThat(two.choose(two.fresh, "Theo nhiệm vụ chính", 0)).hasStatus3xxRedirection();
        assertThat(teams.status(before)).isEqualTo("NOT_RATED");
        two.open(two.fresh);
        long after = two.sheet(two.fresh);
        assertThat(teams.status(after)).isEqualTo("DRAFT");
        assertThat(teams.lines(after, "SELF")).isEqualTo(teams.lines(before, "SELF"));
        assertThat(slips()).isEqualTo(after + " 12 10 new Theo nhiệm vụ chính");
    }

    @Test
    void aChoiceBeforeEitherMonthIsOpenHoldsInBoth() {
        two.move("2026-10-12");
        assertThat(two.choose(two.old, "Theo nhiệm vụ chính", 0)).hasStatus3xxRedirection();
        two.open(two.fresh, two.old);
        assertThat(jdbc.sql("select agency_id from score_sheet where person_id = ?")
                        .param(two.ha.personId())
                        .query(Long.class)
                        .list())
                .containsExactly(two.old.agency());
        assertThat(slips()).isEqualTo(two.sheet(two.old) + " 7 15 old Theo nhiệm vụ chính");
    }

    @Test
    void aSecondmentThatReturnsInTheMonthComesBackToItsSheet() {
        two.open(two.old, two.fresh);
        long home = two.sheet(two.old);
        two.release("SECONDMENT", "2026-10-05", "2026-12-31");
        two.accept(two.newHr, two.fresh, "BP-1");
        long away = two.sheet(two.fresh);
        assertThat(teams.status(home)).isEqualTo("NOT_RATED");
        assertThat(two.takeBack(two.back(), "2026-10-20")).hasStatus3xxRedirection();
        assertThat(teams.status(home)).as("11 days each, the later one decides").isEqualTo("DRAFT");
        assertThat(teams.status(away)).isEqualTo("NOT_RATED");
        String back = TwoAgencies.list(two.old) + "/" + two.newest() + "/decides";
        assertThat(web.get(two.cityHr, back)).hasStatusOk().bodyText().contains("(11 ngày công)");
        assertThat(web.post(
                        two.cityHr, back, "chosen", String.valueOf(two.fresh.agency()), "reason", "Việc chính ở đó"))
                .hasStatus3xxRedirection();
        assertThat(teams.status(home)).isEqualTo("NOT_RATED");
        assertThat(teams.status(away)).isEqualTo("DRAFT");
        assertThat(slips()).isEqualTo(away + " 2 11 new Việc chính ở đó, " + away + " 11 9 old Việc chính ở đó");
    }

    @Test
    void afterSeveralMovesAnyAgencyOfTheMonthMayRate() {
        Team third = teams.team("Đỗ Văn Ba");
        two.open(two.old, two.fresh, third);
        String thirdHr = city.granted("HR", third.agency());
        long first = two.sheet(two.old);
        two.move("2026-10-14");
        long second = two.sheet(two.fresh);
        assertThat(teams.status(second)).as("9 and 13 days").isEqualTo("DRAFT");
        two.release(two.newHr, two.fresh, third, "TRANSFER", "2026-10-23", "");
        two.accept(thirdHr, third, "BA-1");
        assertThat(teams.status(first)).as("9, 7 and 6 days").isEqualTo("DRAFT");
        assertThat(teams.status(second)).isEqualTo("NOT_RATED");
        assertThat(two.choose(third, "Nơi nhận việc chính", 0)).hasStatus3xxRedirection();
        long last = two.sheet(third);
        assertThat(teams.status(first)).isEqualTo("NOT_RATED");
        assertThat(teams.status(last)).isEqualTo("DRAFT");
        assertThat(slips()).isEqualTo(last + " 9 7 new Nơi nhận việc chính, " + last + " 7 6 new Nơi nhận việc chính");
        for (Team other : List.of(two.old, two.fresh)) {
            assertThat(web.get(other.head().username(), "/hand-overs"))
                    .bodyText()
                    .contains("Lê Thị Thu Hà");
        }
        assertThat(web.get(two.oldHr, "/agencies/" + two.old.agency() + "/moves"))
                .bodyText()
                .contains("<b>Phòng Văn hóa - Xã hội, " + two.name(third) + "</b>");
    }

    private int insert(long account) {
        return jdbc.sql("""
                        insert into deciding_agency_choice (person_id, month, agency_id, transfer_id, reason, chosen_by, chosen_at)
                        values (?, date '2026-10-01', ?, ?, 'Tự chọn', ?, now())
                        """)
                .params(two.ha.personId(), two.old.agency(), two.first(), account)
                .update();
    }

    private String slips() {
        return jdbc.sql("""
                        select string_agg(h.sheet_id || ' ' || h.from_days || ' ' || h.to_days || ' '
                                          || case when h.decides_post_id = h.to_post_id then 'new ' else 'old ' end || h.override_reason,
                                          ', ' order by m.effective_on)
                        from hand_over h join personnel_move m on m.id = h.move_id where m.person_id = ?
                        """).param(two.ha.personId()).query(String.class).single();
    }
}

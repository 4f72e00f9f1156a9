package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** The city says which agency rates the month of a move, October 2026 with 22 working days; today is the 20th. */
@ApplicationTest
@Import(TestTeam.class)
class DecidingAgencyTests {

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
    void theCityLetsTheOldAgencyRateAndEverythingFollows() {
        open(old, fresh);
        long before = teams.submit(ha);
        move("2026-10-12");
        long after = sheet(fresh.agency());
        assertThat(get(newHr, list(fresh.agency())))
                .bodyText()
                .contains("Đánh giá tháng 10/2026: " + name(fresh.agency()))
                .doesNotContain("Đổi cơ quan đánh giá…");
        assertThat(get(cityHr, list(old.agency()))).bodyText().contains("Đổi cơ quan đánh giá…", decides());
        assertThat(get(cityHr, decides()))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Thu Hà", "(7 ngày công)", "(15 ngày công)", "đang mở", "Không xếp loại")
                .doesNotContain("??");
        long slip = jdbc.sql("select id from hand_over where sheet_id = ?")
                .param(after)
                .query(Long.class)
                .single();
        post(old.head().username(), "/hand-overs/" + slip, "score", "88", "comment", "Làm tốt");
        assertThat(choose(cityHr, old.agency(), "Đơn vị cũ giải thể", 0)).hasStatus3xxRedirection();

        assertThat(teams.status(before)).isEqualTo("SUBMITTED");
        assertThat(teams.text(before, "reviewer1_id"))
                .isEqualTo(String.valueOf(old.head().personId()));
        assertThat(teams.status(after)).isEqualTo("NOT_RATED");
        assertThat(teams.text(after, "not_rated_rule")).isEqualTo("TRANSFERRED");
        assertThat(teams.text(after, "not_rated_reason"))
                .isEqualTo(name(old.agency()) + " đánh giá tháng này theo quyết định của tổ chức, nội vụ thành phố");
        assertThat(slips()).isEqualTo(before + " 7 15 old Đơn vị cũ giải thể");
        assertThat(jdbc.sql(
                                "select p.agency_id from hand_over_opinion o join period p on p.id = o.period_id where o.hand_over_id = ?")
                        .param(slip)
                        .query(Long.class)
                        .list())
                .as("what was said goes along with the slip")
                .containsExactly(old.agency());
        assertThat(get(fresh.head().username(), "/hand-overs")).bodyText().contains("Lê Thị Thu Hà");
        assertThat(get(old.head().username(), "/hand-overs")).bodyText().doesNotContain("Lê Thị Thu Hà");
        for (String hr : List.of(oldHr, newHr)) {
            long agency = hr.equals(oldHr) ? old.agency() : fresh.agency();
            assertThat(get(hr, list(agency)))
                    .bodyText()
                    .contains(
                            "Đánh giá tháng 10/2026: " + name(old.agency()),
                            cityHr,
                            "20/10/2026",
                            "Đơn vị cũ giải thể");
            assertThat(get(hr, "/agencies/" + agency + "/moves"))
                    .bodyText()
                    .contains("Đơn vị cũ giải thể (" + cityHr + ", ", "20/10/2026");
            assertThat(get(hr, "/notices"))
                    .bodyText()
                    .contains("Cơ quan đánh giá Lê Thị Thu Hà tháng 10/2026: " + name(old.agency()));
        }
        assertThat(get(ha.username(), "/notices")).bodyText().contains("(Đơn vị cũ giải thể)");
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'deciding-agency.chosen' and agency_id = ?")
                        .param(old.agency())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(get(ha.username(), "/self-assessment?month=2026-10")).hasStatusOk();
        assertThat(get(newHr, list(fresh.agency()) + "?export=xlsx")).hasStatusOk();
    }

    @Test
    void whatWasWrittenLaterWinsAndNothingIsLost() {
        open(old, fresh);
        long before = teams.submit(ha);
        move("2026-10-12");
        long after = sheet(fresh.agency());
        String first = teams.lines(before, "SELF");
        jdbc.sql("""
                        update assessment set lines = jsonb_set(lines, '{I.1.a,note}', '"Viết sau"'), updated_at = updated_at + interval '1 hour'
                        where sheet_id = ? and stage = 'SELF'
                        """).param(after).update();
        choose(cityHr, old.agency(), "Đơn vị cũ giải thể", 0);
        assertThat(teams.lines(before, "SELF")).contains("Viết sau");
        assertThat(teams.lines(after, "SELF")).isEqualTo(first);
        assertThat(teams.status(before)).as("handed in before the later words").isEqualTo("RETURNED");
        assertThat(get(ha.username(), "/self-assessment?month=2026-10"))
                .bodyText()
                .contains("nội dung tự đánh giá viết sau", "Viết sau");

        choose(cityHr, fresh.agency(), "Đã xem lại", seen());
        assertThat(teams.lines(after, "SELF")).contains("Viết sau");
        assertThat(teams.status(after)).isEqualTo("DRAFT");
        assertThat(teams.status(before)).isEqualTo("NOT_RATED");
        assertThat(get(cityHr, decides())).bodyText().contains("Đơn vị cũ giải thể", "Đã xem lại");
    }

    @Test
    void whatIsMissingOrChangesNothingIsSaidInWords() {
        open(old, fresh);
        move("2026-10-12");
        assertThat(choose(cityHr, old.agency(), "  ", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi lý do để các cơ quan");
        assertThat(choose(cityHr, old.agency(), "x".repeat(501), 0)).hasStatus(422);
        assertThat(choose(cityHr, fresh.agency(), "Giữ nguyên", 0))
                .hasStatus(422)
                .bodyText()
                .contains(name(fresh.agency()) + " đang đánh giá tháng này", "Giữ nguyên");
        assertThat(post(cityHr, decides(), "reason", "Thiếu cơ quan"))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn cơ quan đánh giá.");
        assertThat(choose(cityHr, city.agency(), "Cơ quan lạ", 0)).hasStatus(404);
        assertThat(teams.status(sheet(fresh.agency()))).isEqualTo("DRAFT");
        assertThat(seen()).isZero();
    }

    @Test
    void onlyTheCityChoosesAndNeverForTheOwnTransfer() {
        open(old, fresh);
        move("2026-10-12");
        for (String other : List.of(oldHr, newHr, old.head().username(), ha.username())) {
            assertThat(get(other, decides())).as(other).hasStatus(404);
            assertThat(choose(other, old.agency(), "Tự đổi", 0)).as(other).hasStatus(404);
        }
        city.grant(ha.accountId(), "CITY_HR", null);
        assertThat(get(ha.username(), decides())).hasStatus(404);
        assertThat(choose(ha.username(), old.agency(), "Tự đổi", 0)).hasStatus(404);
        assertThat(get(ha.username(), list(old.agency())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(decides());
        assertThatThrownBy(() -> insert(ha.accountId())).hasMessageContaining("nobody chooses");
    }

    @Test
    void aClosedMonthKeepsTheAgencyThatRatedIt() {
        open(old, fresh);
        move("2026-10-12");
        close(old);
        assertThat(choose(cityHr, old.agency(), "Muộn rồi", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Kỳ tháng 10/2026 của " + name(old.agency()) + " đã chốt", "Muộn rồi");
        close(fresh);
        assertThat(get(cityHr, decides()))
                .hasStatusOk()
                .bodyText()
                .contains("đã chốt nên không đổi được")
                .doesNotContain("<textarea");
        assertThat(seen()).isZero();
    }

    @Test
    void aSheetThatIsDecidedHasToBeTakenBackFirst() {
        open(old, fresh);
        move("2026-10-19");
        long sheet = sheet(old.agency());
        jdbc.sql("update score_sheet set status = 'DECIDED', decided_at = now() where id = ?")
                .param(sheet)
                .update();
        assertThat(choose(cityHr, fresh.agency(), "Đổi", 0))
                .hasStatus(409)
                .bodyText()
                .contains(name(old.agency()) + " đã quyết định phiếu tháng 10/2026", "thu hồi quyết định");
        jdbc.sql("update score_sheet set status = 'REVIEWED', decided_at = null where id = ?")
                .param(sheet)
                .update();
        assertThat(choose(cityHr, fresh.agency(), "Đổi", 0)).hasStatus3xxRedirection();
        assertThat(teams.status(sheet(fresh.agency()))).isEqualTo("DRAFT");
    }

    @Test
    void humanResourcesOfTheAgencyDoNotBringTheSheetBackThemselves() {
        open(old, fresh);
        long sheet = sheet(old.agency());
        move("2026-10-12");
        String attendance = "/agencies/" + old.agency() + "/attendance";
        assertThat(get(oldHr, attendance + "?month=2026-10"))
                .bodyText()
                .contains("Lê Thị Thu Hà")
                .doesNotContain("/" + sheet + "/rated");
        assertThat(post(oldHr, attendance + "/" + sheet + "/rated", "month", "2026-10"))
                .hasStatus(409)
                .bodyText()
                .contains("đề nghị tổ chức, nội vụ thành phố đổi cơ quan đánh giá");
        assertThat(teams.status(sheet)).isEqualTo("NOT_RATED");
    }

    @Test
    void aSheetThatIsNotRatedForItsOwnReasonIsNotChosen() {
        open(old, fresh);
        long sheet = sheet(old.agency());
        post(
                oldHr,
                "/agencies/" + old.agency() + "/attendance/" + sheet + "/not-rated",
                "month",
                "2026-10",
                "reason",
                "Nghỉ thai sản");
        assertThat(teams.status(sheet)).isEqualTo("NOT_RATED");
        move("2026-10-12");
        assertThat(choose(cityHr, old.agency(), "Đổi", 0))
                .hasStatus(409)
                .bodyText()
                .contains(name(old.agency()) + " đã ghi không xếp loại tháng 10/2026");
        assertThat(teams.status(sheet(fresh.agency()))).isEqualTo("DRAFT");
    }

    @Test
    void twoPeopleAtOnceDoNotOverwriteEachOther() {
        open(old, fresh);
        move("2026-10-12");
        String otherHr = city.granted("CITY_HR", null);
        List<Integer> answers = Stream.of(cityHr, otherHr)
                .map(hr -> CompletableFuture.supplyAsync(() ->
                        choose(hr, old.agency(), "Cùng lúc", 0).getResponse().getStatus()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(302, 409);
        assertThat(choose(otherHr, fresh.agency(), "Nhìn thấy bản cũ", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Người khác vừa đổi", "Nhìn thấy bản cũ", "Cùng lúc");
        assertThat(choose(otherHr, fresh.agency(), "Đã xem", seen())).hasStatus3xxRedirection();
        assertThatThrownBy(() -> jdbc.sql("update deciding_agency_choice set reason = 'khác'")
                        .update())
                .hasMessageContaining("deciding_agency_choice");
    }

    @Test
    void aMonthThatIsNotOpenYetFollowsWhenItIs() {
        open(old);
        long before = teams.submit(ha);
        move("2026-10-19");
        assertThat(teams.status(before)).isEqualTo("SUBMITTED");
        assertThat(choose(cityHr, fresh.agency(), "Theo nhiệm vụ chính", 0)).hasStatus3xxRedirection();
        assertThat(teams.status(before)).isEqualTo("NOT_RATED");
        open(fresh);
        long after = sheet(fresh.agency());
        assertThat(teams.status(after)).isEqualTo("DRAFT");
        assertThat(teams.lines(after, "SELF")).isEqualTo(teams.lines(before, "SELF"));
        assertThat(slips()).isEqualTo(after + " 12 10 new Theo nhiệm vụ chính");
    }

    @Test
    void aChoiceBeforeEitherMonthIsOpenHoldsInBoth() {
        move("2026-10-12");
        assertThat(choose(cityHr, old.agency(), "Theo nhiệm vụ chính", 0)).hasStatus3xxRedirection();
        open(fresh, old);
        assertThat(jdbc.sql("select agency_id from score_sheet where person_id = ?")
                        .param(ha.personId())
                        .query(Long.class)
                        .list())
                .containsExactly(old.agency());
        assertThat(slips()).isEqualTo(sheet(old.agency()) + " 7 15 old Theo nhiệm vụ chính");
    }

    @Test
    void aSecondmentThatReturnsInTheMonthComesBackToItsSheet() {
        open(old, fresh);
        long home = sheet(old.agency());
        release(oldHr, old, fresh, "SECONDMENT", "2026-10-05", "2026-12-31");
        accept(newHr, fresh, "BP-1");
        long away = sheet(fresh.agency());
        assertThat(teams.status(home)).isEqualTo("NOT_RATED");
        assertThat(takeBack("2026-10-20")).hasStatus3xxRedirection();
        assertThat(teams.status(home)).as("11 days each, the later one decides").isEqualTo("DRAFT");
        assertThat(teams.status(away)).isEqualTo("NOT_RATED");
        String back = decides(old.agency(), "RETURN");
        assertThat(get(cityHr, back)).hasStatusOk().bodyText().contains("(11 ngày công)");
        assertThat(post(cityHr, back, "chosen", String.valueOf(fresh.agency()), "reason", "Việc chính ở đó"))
                .hasStatus3xxRedirection();
        assertThat(teams.status(home)).isEqualTo("NOT_RATED");
        assertThat(teams.status(away)).isEqualTo("DRAFT");
        assertThat(slips()).isEqualTo(away + " 2 11 new Việc chính ở đó, " + away + " 11 9 old Việc chính ở đó");
    }

    @Test
    void afterSeveralMovesAnyAgencyOfTheMonthMayRate() {
        Team third = teams.team("Đỗ Văn Ba");
        open(old, fresh, third);
        String thirdHr = city.granted("HR", third.agency());
        long first = sheet(old.agency());
        move("2026-10-14");
        long second = sheet(fresh.agency());
        assertThat(teams.status(second)).as("9 and 13 days").isEqualTo("DRAFT");
        release(newHr, fresh, third, "TRANSFER", "2026-10-23", "");
        accept(thirdHr, third, "BA-1");
        assertThat(teams.status(first)).as("9, 7 and 6 days").isEqualTo("DRAFT");
        assertThat(teams.status(second)).isEqualTo("NOT_RATED");
        assertThat(choose(cityHr, third.agency(), "Nơi nhận việc chính", 0)).hasStatus3xxRedirection();
        long last = sheet(third.agency());
        assertThat(teams.status(first)).isEqualTo("NOT_RATED");
        assertThat(teams.status(last)).isEqualTo("DRAFT");
        assertThat(slips()).isEqualTo(last + " 9 7 new Nơi nhận việc chính, " + last + " 7 6 new Nơi nhận việc chính");
        for (Team other : List.of(old, fresh)) {
            assertThat(get(other.head().username(), "/hand-overs")).bodyText().contains("Lê Thị Thu Hà");
        }
        assertThat(get(oldHr, "/agencies/" + old.agency() + "/moves"))
                .bodyText()
                .contains("<b>Phòng Văn hóa - Xã hội, " + name(third.agency()) + "</b>");
    }

    private void open(Team... months) {
        Stream.of(months).forEach(teams::open);
    }

    private void close(Team team) {
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where agency_id = ?")
                .param(team.agency())
                .update();
    }

    private void move(String day) {
        assertThat(release(oldHr, old, fresh, "TRANSFER", day, "")).hasStatus3xxRedirection();
        assertThat(accept(newHr, fresh, "CT-" + ha.personId())).hasStatus3xxRedirection();
    }

    private MvcTestResult release(String by, Team from, Team to, String kind, String day, String until) {
        return post(
                by,
                list(from.agency()),
                "personId",
                String.valueOf(ha.personId()),
                "kind",
                kind,
                "agencyId",
                String.valueOf(to.agency()),
                "documentNo",
                "45/QĐ-UBND",
                "documentDay",
                "2026-10-01",
                "firstDay",
                day,
                "until",
                until);
    }

    private MvcTestResult accept(String by, Team to, String code) {
        return post(by, list(to.agency()) + "/" + transfer("max") + "/accept", place(to, code));
    }

    private MvcTestResult takeBack(String day) {
        String[] fields = Stream.concat(
                        Stream.of(place(old, "TV-" + ha.personId())), Stream.of("firstDay", day, "documentNo", "99/QĐ"))
                .toArray(String[]::new);
        return post(oldHr, list(old.agency()) + "/" + transfer("max") + "/return", fields);
    }

    private static String[] place(Team team, String code) {
        return new String[] {
            "unitId", String.valueOf(team.unit()), "role", "MEMBER", "title", "Chuyên viên", "code", code
        };
    }

    private MvcTestResult choose(String by, long agency, String reason, long seen) {
        return post(by, decides(), "chosen", String.valueOf(agency), "reason", reason, "seen", String.valueOf(seen));
    }

    private static String list(long agency) {
        return "/agencies/" + agency + "/transfers";
    }

    private String decides() {
        return list(old.agency()) + "/" + transfer("min") + "/decides";
    }

    private String decides(long agency, String kind) {
        long id = jdbc.sql("select id from agency_transfer where person_id = ? and kind = ?")
                .params(ha.personId(), kind)
                .query(Long.class)
                .single();
        return list(agency) + "/" + id + "/decides";
    }

    private long transfer(String which) {
        return jdbc.sql("select " + which + "(id) from agency_transfer where person_id = ?")
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

    private int insert(long account) {
        return jdbc.sql("""
                        insert into deciding_agency_choice (person_id, month, agency_id, transfer_id, reason, chosen_by, chosen_at)
                        values (?, date '2026-10-01', ?, ?, 'Tự chọn', ?, now())
                        """)
                .params(ha.personId(), old.agency(), transfer("min"), account)
                .update();
    }

    private long sheet(long agency) {
        return jdbc.sql("select id from score_sheet where person_id = ? and agency_id = ?")
                .params(ha.personId(), agency)
                .query(Long.class)
                .single();
    }

    private String slips() {
        return jdbc.sql("""
                        select string_agg(h.sheet_id || ' ' || h.from_days || ' ' || h.to_days || ' '
                                          || case when h.decides_post_id = h.to_post_id then 'new ' else 'old ' end || h.override_reason,
                                          ', ' order by m.effective_on)
                        from hand_over h join personnel_move m on m.id = h.move_id where m.person_id = ?
                        """).param(ha.personId()).query(String.class).single();
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

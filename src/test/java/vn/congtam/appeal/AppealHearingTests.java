package vn.congtam.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.SheetRecords;
import vn.congtam.scorecard.Stage;
import vn.congtam.shared.Points;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;
import vn.congtam.support.TestWeb;

/** Ten people, three places: 95, 93 and 90 hold class A; the official has 19.5 + 20 + 47 + 3 − 0.5 = 89. */
@ApplicationTest
class AppealHearingTests {

    @Autowired
    TestWeb web;

    @Autowired
    MonthClosing closing;

    @Autowired
    Corrections corrections;

    @Autowired
    Appeals appeals;

    @Autowired
    Impacts impacts;

    @Autowired
    SheetRecords sheets;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    TestClock clock;

    AppealMonth month;
    Official person;
    String cityHr;
    long sheet;
    TestAppeal appeal;

    @BeforeEach
    void anAppealAgainstAPublishedResult() {
        month = new AppealMonth(jdbc, city, frameworks);
        cityHr = city.granted("CITY_HR", null);
        person = month.member();
        sheet = month.decided(
                person,
                "47",
                "3",
                new DeductionEntry("I-03", LocalDate.of(2026, 10, 14), 1, Points.of("0.5"), "đến muộn"));
        List.of("95", "93", "90").forEach(month::total);
        month.totals(6, "80");
        month.publish(closing);
        appeal = filed("lines", "I.1.a", "lines", "III.1", "lines", "-I-03@20261014", "lines", "class");
    }

    private TestAppeal filed(String... contested) {
        return new TestAppeal(web, appeals, month, person, sheet, contested);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whoDecidedAloneIsNeitherProposedNorAccepted() {
        assertThat(web.get(month.hr, appeal.page))
                .hasStatusOk()
                .bodyText()
                .contains("nên người khác giải quyết", "Giao giải quyết")
                .doesNotContain("value=\"HEAD\"");
        assertThat(appeal.appoint("HEAD")).hasStatus(422).bodyText().contains("Chọn người khác");
        assertThat(appeal.appoint("PANEL", "chair", String.valueOf(month.chief.personId()), "panel", "QĐ 12"))
                .hasStatus(422);
        assertThat(appeal.appoint("PANEL", "chair", String.valueOf(person.personId()), "panel", "QĐ 12"))
                .hasStatus(422);
        assertThat(appeal.appoint("PANEL", "chair", String.valueOf(month.deputyChief.personId())))
                .hasStatus(422)
                .bodyText()
                .contains("văn bản thành lập");
        assertThat(appeal.facts().status()).isEqualTo(AppealStatus.FILED);
    }

    @Test
    void neitherDelegateNorDelegatorHearsWhatWasDecidedInAnothersPlace() {
        AppealMonth other = new AppealMonth(jdbc, city, frameworks);
        Official official = other.member();
        long contested = other.decided(official, "47", "3");
        jdbc.sql("update assessment set author_id = ?, acting_for_id = ? where sheet_id = ? and stage = 'DECISION'")
                .params(other.deputyChief.personId(), other.chief.personId(), contested)
                .update();
        other.publish(closing);
        month = other;
        appeal = new TestAppeal(web, appeals, month, official, contested, "lines", "I.1.a");
        assertThat(web.get(month.hr, appeal.page)).hasStatusOk().bodyText().doesNotContain("value=\"HEAD\"");
        assertThat(appeal.appoint("HEAD")).hasStatus(422);
        for (Official decider : List.of(other.chief, other.deputyChief)) {
            assertThat(appeal.appoint("PANEL", "chair", String.valueOf(decider.personId()), "panel", "QĐ 12"))
                    .hasStatus(422);
        }
        assertThat(appeal.appoint("PANEL", "chair", String.valueOf(other.head.personId()), "panel", "QĐ 12"))
                .hasStatus3xxRedirection();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update appeal set hearer_id = ? where id = ?")
                                .params(other.chief.personId(), appeal.id)
                                .update())
                .hasMessageContaining("appeal_is_not_heard_by_delegator");
    }

    @Test
    void aPanelOfTheAgencyHearsWhereTheRuleSaysSo() {
        String rule = "/agencies/" + month.agency + "/appeals/rule";
        String chair = String.valueOf(month.deputyChief.personId());
        assertThat(web.post(month.hr, rule, "otherwise", "PANEL", "chair", chair))
                .hasStatus(422);
        assertThat(web.post(month.hr, rule, "otherwise", "PANEL", "chair", chair, "panel", "QĐ 12/QĐ-UBND"))
                .hasStatus3xxRedirection();
        assertThat(web.get(month.hr, appeal.page)).bodyText().contains("QĐ 12/QĐ-UBND");
        assertThat(appeal.appoint("PANEL", "chair", chair, "panel", "QĐ 12/QĐ-UBND"))
                .hasStatus3xxRedirection();
        String chairName = month.deputyChief.username();
        assertThat(web.get(chairName, "/appeals")).bodyText().contains("Được giao giải quyết", appeal.page);
        assertThat(web.get(chairName, appeal.page + "/hearing")).hasStatusOk();
        assertThat(web.post(chairName, appeal.page + "/impact"))
                .hasStatusOk()
                .bodyText()
                .contains("Tác động nếu chấp nhận")
                .doesNotContain("Vùng ranh giới");
        assertThat(web.get(cityHr, appeal.page + "/hearing")).hasStatus(404);
        assertThat(web.get(month.chief.username(), appeal.page + "/hearing")).hasStatus(404);
        assertThat(appeal.answer(chairName, "REFUSED")).hasStatus3xxRedirection();
    }

    @Test
    void theImpactIsSolvedForTheWholeMonthAndNothingIsWritten() {
        appeal.appoint("HIGHER_BODY");
        AppealFacts facts = appeal.facts();
        Impact none = impacts.of(facts, Changes.NONE).orElseThrow();
        assertThat(none.after()).isEqualTo(none.before());
        assertThat(none.before().total()).isEqualTo(Points.of("89"));
        assertThat(none.touched()).isEmpty();
        Impact all = impacts.of(
                        facts,
                        new Changes(
                                Map.of(
                                        "I.1.a", new Correction.Line(Points.of("2"), "đủ"),
                                        "III.1", new Correction.Line(Points.of("4"), "mới"),
                                        "-I-03@20261014", new Correction.Line(Points.ZERO, "không muộn")),
                                Map.of()))
                .orElseThrow();
        assertThat(all.after()).isEqualTo(new Impact.Standing(Points.of("91"), RatedClass.A, RatedClass.A, 3));
        assertThat(all.places()).isEqualTo(3);
        assertThat(all.keptBefore()).isEqualTo(3);
        assertThat(all.keptAfter()).isEqualTo(3);
        assertThat(all.line()).isEqualTo(Points.of("91"));
        assertThat(all.touched()).singleElement().satisfies(moved -> {
            assertThat(moved.total()).isEqualTo(Points.of("90"));
            assertThat(moved.before()).isEqualTo(RatedClass.A);
            assertThat(moved.after()).isEqualTo(RatedClass.B);
        });
        assertThat(web.post(
                        cityHr, appeal.page + "/impact", "points.I.1.a", "2", "why.I.1.a", "đủ", "answer", "Bản nháp"))
                .hasStatusOk()
                .bodyText()
                .contains("89,5", "Vùng ranh giới sau khi sửa", "Bản nháp");
        assertThat(web.post(cityHr, appeal.page + "/impact", "points.I.1.a", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi lý do của điểm mới ở mục I.1.a");
        assertThat(web.post(cityHr, appeal.page + "/impact", "points.I.1.a", "2,3", "why.I.1.a", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("từ 0 đến 2", "value=\"2,3\"");
        assertThat(jdbc.sql("select count(*) from appeal_line where appeal_id = ? and proposed is not null")
                        .param(appeal.id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAcceptedAppealBecomesACorrectionThatWaitsForANewVersion() {
        appeal.appoint("HIGHER_BODY");
        assertThat(appeal.answer(cityHr, "ACCEPTED")).hasStatus(422).bodyText().contains("ít nhất một điểm mới");
        assertThat(appeal.answer(
                        cityHr,
                        "PARTLY_ACCEPTED",
                        "points.I.1.a",
                        "2,0",
                        "why.I.1.a",
                        "Có minh chứng",
                        "points.-I-03@20261014",
                        "0",
                        "why.-I-03@20261014",
                        "Đi họp ở phường",
                        "points.III.1",
                        ""))
                .hasStatus3xxRedirection();
        assertThat(web.get(person.username(), appeal.page))
                .bodyText()
                .contains(
                        "Chấp nhận một phần",
                        "Đang chờ ban hành bản kết quả mới",
                        "Đã kiểm tra hồ sơ",
                        "Đi họp ở phường");
        Correction correction = corrections.awaiting(month.period).getFirst();
        assertThat(correction.sheetId()).isEqualTo(sheet);
        assertThat(correction.lines()).containsOnlyKeys("I.1.a", "-I-03@20261014");
        var decided = sheets.get(sheet).given(Stage.DECISION).orElseThrow().content();
        var corrected = correction.applyTo(decided);
        assertThat(corrected.line("I.1.a").points()).isEqualTo(Points.of("2"));
        assertThat(corrected.deductions()).isEmpty();
        assertThat(corrected.line("III.1")).isEqualTo(decided.line("III.1"));
        assertThat(jdbc.sql("select total from month_result where sheet_id = ?")
                        .param(sheet)
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("89");
    }

    @Test
    void anAcceptedAppealReachesTheResultWithTheNextVersion() {
        appeal.appoint("HIGHER_BODY");
        appeal.answer(
                cityHr,
                "ACCEPTED",
                "points.I.1.a",
                "2,0",
                "why.I.1.a",
                "Có minh chứng",
                "points.-I-03@20261014",
                "0",
                "why.-I-03@20261014",
                "Đi họp ở phường");
        assertThat(web.get(month.hr, appeal.page)).bodyText().contains("Đề nghị mở lại kỳ để sửa", "sheet=" + sheet);
        String reopening = "/agencies/" + month.agency + "/reopening";
        assertThat(web.post(
                        month.hr,
                        reopening + "?month=2026-10",
                        "sheet",
                        String.valueOf(sheet),
                        "reason",
                        "Kiến nghị được chấp nhận",
                        "documentNo",
                        "3/TB"))
                .hasStatus3xxRedirection();
        long request =
                jdbc.sql("select max(id) from reopening").query(Long.class).single();
        assertThat(web.post(
                        month.chief.username(),
                        reopening + "/" + request + "/answer?month=2026-10",
                        "approve",
                        "true",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(closing.close(month.period, null, null).version()).isEqualTo(2);

        assertThat(classes()).containsExactly("89.0000 B", "90.0000 A");
        assertThat(web.get(person.username(), appeal.page)).bodyText().contains("bản kết quả 2");
        assertThat(corrections.awaiting(month.period)).isEmpty();
        assertThat(jdbc.sql("""
                        select count(*) from month_result r join closing c on c.id = r.closing_id
                        where r.period_id = ? and c.version = 2 and r.moved_by_quota
                        """).param(month.period).query(Integer.class).single())
                .isEqualTo(1);
    }

    /** Total and class of the appealed result, version by version. */
    private List<String> classes() {
        return jdbc.sql("""
                        select round(r.total, 4) || ' ' || r.class from month_result r join closing c on c.id = r.closing_id
                        where r.sheet_id = ? order by c.version
                        """).param(sheet).query((row, n) -> row.getString(1)).list();
    }

    @Test
    void aRefusalLetsTheOfficialPutTheOwnOpinionOnRecordOnce() {
        appeal.appoint("HIGHER_BODY");
        String reserve = appeal.page + "/reserve";
        assertThat(web.post(person.username(), reserve, "opinion", "Không đồng ý"))
                .hasStatus(409);
        assertThat(appeal.answer(cityHr, "REFUSED")).hasStatus3xxRedirection();
        assertThat(web.post(person.username(), reserve, "opinion", " ")).hasStatus(422);
        assertThat(web.post(month.hr, reserve, "opinion", "Thay lời")).hasStatus(404);
        assertThat(web.post(person.username(), reserve, "opinion", "Giữ ý kiến về mục I.1.a"))
                .hasStatus3xxRedirection();
        assertThat(web.post(person.username(), reserve, "opinion", "Lần hai"))
                .hasStatus(409)
                .bodyText()
                .contains("chỉ ghi một lần");
        assertThat(web.get(month.head.username(), "/appeals/sheets/" + sheet))
                .hasStatusOk()
                .bodyText()
                .contains("Giữ ý kiến về mục I.1.a", "Không chấp nhận");
        assertThat(corrections.awaiting(month.period)).isEmpty();
    }

    @Test
    void ofTwoHearersAtOnceTheSecondKeepsWhatWasTyped() {
        appeal.appoint("HIGHER_BODY");
        int seen = appeal.version();
        String colleague = city.granted("CITY_HR", null);
        assertThat(appeal.answer(cityHr, seen, "REFUSED")).hasStatus3xxRedirection();
        assertThat(appeal.answer(colleague, seen, "ACCEPTED", "points.I.1.a", "2", "why.I.1.a", "Chữ đã nhập"))
                .hasStatus(409)
                .bodyText()
                .contains("đã được trả lời", "Chữ đã nhập");
        assertThat(appeal.facts().status()).isEqualTo(AppealStatus.REFUSED);
        assertThat(web.get(colleague, appeal.page + "/hearing")).hasStatus3xxRedirection();
        assertThat(appeal.withdraw(person)).hasStatus(409);
    }

    @Test
    void aCaseThatWasHandedOnMeanwhileIsNotAnsweredOnTheOldFooting() {
        appeal.appoint("HIGHER_BODY");
        int seen = appeal.version();
        appeal.appoint("HIGHER_BODY");
        jdbc.sql("update appeal set version = version + 1 where id = ?")
                .param(appeal.id)
                .update();
        assertThat(appeal.answer(cityHr, seen, "REFUSED"))
                .hasStatus(409)
                .bodyText()
                .contains("vừa được người khác xử lý");
    }

    @Test
    void overdueAnswersAreShownToTheAgencyAndToTheCityWithTheirDays() {
        String cases = "/agencies/" + month.agency + "/appeals";
        assertThat(web.get(month.hr, cases))
                .hasStatusOk()
                .bodyText()
                .contains("29/10/2026")
                .doesNotContain("Quá hạn");
        assertThat(web.get(cityHr, "/city-appeals?escalated=true")).bodyText().doesNotContain(appeal.page + "\"");
        clock.setTo(LocalDateTime.of(2026, 11, 2, 8, 0));
        assertThat(web.get(month.hr, cases)).bodyText().contains("Quá hạn 4 ngày", "1 kiến nghị quá hạn");
        assertThat(web.get(cityHr, "/city-appeals")).bodyText().contains("Quá hạn 4 ngày", appeal.page + "\"");
        assertThat(web.get(person.username(), cases)).hasStatus(404);
        assertThat(web.get(person.username(), "/city-appeals")).hasStatus(404);
        assertThat(web.get(city.granted("HR", city.agency()), cases)).hasStatus(404);
    }

    @Test
    void statisticsCountWhatBecameOfAppeals() {
        appeal.appoint("HIGHER_BODY");
        clock.setTo(LocalDateTime.of(2026, 11, 2, 9, 0));
        appeal.answer(cityHr, "REFUSED");
        assertThat(web.get(month.hr, "/agencies/" + month.agency + "/appeals/statistics"))
                .hasStatusOk()
                .bodyText()
                .contains("10/2026", ">13<");
        assertThat(web.get(cityHr, "/city-appeals/statistics")).hasStatusOk();
        assertThat(web.get(city.granted("INSPECTOR", null), "/agencies/" + month.agency + "/appeals/statistics"))
                .hasStatusOk();
        assertThat(web.get(month.head.username(), "/agencies/" + month.agency + "/appeals/statistics"))
                .hasStatus(404);
    }

    @Test
    void theAppealOfAHeadIsNotHeardByTheAccountThatEnteredTheDecision() {
        AppealMonth other = new AppealMonth(jdbc, city, frameworks);
        long own = other.decidedByHigherBody();
        jdbc.sql("""
                        select audit_append('agency-' || :agency || '/2026-10', now(), (select id from account where username = :by), :by, 'sheet.decided',
                                            'score_sheet', :sheet, :agency, cast('{}' as jsonb), '')
                        """)
                .param("agency", other.agency)
                .param("by", cityHr)
                .param("sheet", own)
                .query(String.class)
                .single();
        other.publish(closing);
        TestAppeal filed = new TestAppeal(web, appeals, other, other.chief, own, "lines", "class");
        assertThat(filed.appoint("HEAD")).hasStatus(422);
        assertThat(filed.appoint("HIGHER_BODY")).hasStatus3xxRedirection();
        assertThat(web.get(cityHr, filed.page + "/hearing")).hasStatus(404);
        assertThat(web.get(city.granted("CITY_HR", null), filed.page + "/hearing"))
                .hasStatusOk();
        assertThat(web.get(other.chief.username(), filed.page + "/hearing")).hasStatus(404);
    }

    @Test
    void whatIsAcceptedWhileTheSheetIsReopenedWaitsForAnotherReopening() {
        appeal.appoint("HIGHER_BODY");
        reopen();
        assertThat(appeal.answer(cityHr, "ACCEPTED", "points.I.1.a", "2,0", "why.I.1.a", "Có minh chứng"))
                .hasStatus3xxRedirection();
        closing.close(month.period, null, null);
        assertThat(corrections.awaiting(month.period)).hasSize(1);
    }

    private void reopen() {
        month.reopen(web, sheet);
        clock.setTo(LocalDateTime.of(2026, 10, 21, 9, 0));
    }

    @Test
    void noticesLeadToTheRequestAndToTheReopenedSheets() {
        reopen();
        assertThat(opened(cityHr, "REOPENING_ASKED")).contains("/reopening");
        assertThat(opened(month.chief.username(), "SHEET_REOPENED")).contains("/decision");
    }

    @Test
    void hearerAndOfficialAreToldWhatBecomesOfTheAppeal() {
        String chair = String.valueOf(month.deputyChief.personId());
        appeal.appoint("PANEL", "chair", chair, "panel", "QĐ 12/QĐ-UBND");
        assertThat(opened(month.deputyChief.username(), "APPEAL_APPOINTED")).isEqualTo(appeal.page);
        appeal.appoint("HIGHER_BODY");
        assertThat(opened(cityHr, "APPEAL_APPOINTED")).isEqualTo(appeal.page);
        appeal.answer(cityHr, "ACCEPTED", "points.I.1.a", "2,0", "why.I.1.a", "Có minh chứng");
        assertThat(opened(person.username(), "APPEAL_ANSWERED")).isEqualTo(appeal.page);
        reopen();
        closing.close(month.period, null, null);
        assertThat(opened(person.username(), "APPEAL_REISSUED")).isEqualTo(appeal.page);
    }

    /** Where the newest notice of a kind leads. */
    private String opened(String username, String kind) {
        long notice = jdbc.sql("""
                        select max(n.id) from notice n join account a on a.id = n.account_id or a.person_id = n.person_id
                        where n.kind = ? and a.username = ? and n.agency_id = ?
                        """)
                .params(kind, username, month.agency)
                .query(Long.class)
                .single();
        return String.valueOf(
                web.get(username, "/notices/" + notice).getResponse().getRedirectedUrl());
    }

    @Test
    void whereAMeetingDecidedItsChairMayHear() {
        month = new AppealMonth(jdbc, city, frameworks);
        person = month.member();
        sheet = month.decided(person, "47", "0");
        long meeting = jdbc.sql("""
                        insert into meeting (agency_id, month, number, held_on, ballot, status, planned_at, concluded_at)
                        values (?, date '2026-10-01', '05/BB', date '2026-10-30', 'OPEN', 'PLANNED', now(), null) returning id
                        """).param(month.agency).query(Long.class).single();
        jdbc.sql("""
                        insert into meeting_participant (meeting_id, name, part) values (?, 'Lê Văn Một', 'MEMBER'), (?, 'Lê Văn Hai', 'MEMBER')
                        """).params(meeting, meeting).update();
        jdbc.sql("""
                        insert into meeting_item (meeting_id, period_id, sheet_id, person_id, ordinal, judged_version, judged_total, judged_class,
                            votes_for, votes_against, votes_abstain, concluded_class, outcome)
                        values (?, ?, ?, ?, 1, 0, 90, 'A', 2, 0, 0, 'A', 'DECIDED')
                        """).params(meeting, month.period, sheet, person.personId()).update();
        jdbc.sql("update meeting set status = 'CONCLUDED', concluded_at = now() where id = ?")
                .param(meeting)
                .update();
        month.publish(closing);
        appeal = filed("lines", "I.1.a");
        assertThat(appeal.appoint("HEAD")).hasStatus3xxRedirection();
        assertThat(web.get(month.chief.username(), appeal.page + "/hearing")).hasStatusOk();
    }
}

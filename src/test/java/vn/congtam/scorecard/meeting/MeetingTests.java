package vn.congtam.scorecard.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.ScoreSheetService;
import vn.congtam.scorecard.SelfAssessmentService;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.SheetJudging;
import vn.congtam.scorecard.SheetRounds;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.shared.Points;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
@Import(TestSheets.class)
class MeetingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestSheets sheets;

    @Autowired
    Frameworks frameworks;

    @Autowired
    SelfAssessmentService own;

    @Autowired
    ScoreSheetService service;

    @Autowired
    SheetJudging judging;

    @Autowired
    SheetRounds rounds;

    @Autowired
    JdbcClient jdbc;

    private TestSheets.Team team;
    private Official secretary;
    private long member;
    private long head;
    private String base;

    /** The member's sheet is reviewed by the head of unit; the head's own goes to the authority at once. 90 points each. */
    @BeforeEach
    void sheetsWaitForTheDecision() {
        team = sheets.team();
        secretary = city.official(team.agency(), team.member().unitId(), "MEMBER", "Đỗ Văn Ký");
        base = "/agencies/" + team.agency() + "/meetings";
        member = sheets.sheetOf(team.member());
        head = sheets.sheetOf(team.head());
        submit(team.member(), member, SheetKind.STAFF);
        submit(team.head(), head, SheetKind.LEADER);
        judging.agree(member, me(team.head()));
        rounds.passOn(member, me(team.head()));
    }

    @Test
    void aConcludedMeetingDecidesTheTickedSheetsAndLeavesTheOthers() {
        long meeting = plan(member, head);
        long first = item(meeting, member);
        long second = item(meeting, head);
        assertThat(conclude(meeting, all(meeting), List.of(first), votes(first, 3, 0, 0), votes(second, 1, 1, 0)))
                .hasStatus3xxRedirection();

        assertThat(status(member)).isEqualTo("DECIDED");
        assertThat(status(head)).isEqualTo("SUBMITTED");
        assertThat(outcome(first)).isEqualTo("DECIDED");
        assertThat(outcome(second)).isEqualTo("LEFT");
        assertThat(one("select remark from assessment where stage = 'DECISION' and sheet_id = ?", member))
                .contains("05/BB-UBND", "30/10/2026");
        assertThat(one("select status from meeting where id = ?", meeting)).isEqualTo("CONCLUDED");
        assertThat(jdbc.sql("select action from audit_event where agency_id = ? order by seq")
                        .param(team.agency())
                        .query(String.class)
                        .list())
                .contains("meeting.planned", "meeting.concluded", "sheet.decided");
    }

    @Test
    void votesAreAtMostThoseOfTheOthersWhoArePresent() {
        long meeting = plan(member, head);
        long ofHead = item(meeting, head);
        MvcTestResult tooMany = record(meeting, all(meeting), votes(ofHead, 3, 0, 0));
        assertThat(tooMany).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(tooMany).bodyText().contains("Trần Quốc Tuấn: tổng 3 phiếu lớn hơn 2 người", "value=\"3\"");
        assertThat(record(meeting, all(meeting), votes(ofHead, 2, 0, 0))).hasStatus3xxRedirection();
    }

    @Test
    void theDatabaseRefusesTheVoteOfThePersonTheSheetIsAbout() {
        long meeting = plan(member, head);
        String sql = "update meeting_item set votes_for = ?, votes_against = 0, votes_abstain = 0 where id = ?";
        jdbc.sql(sql).params(3, item(meeting, member)).update();
        assertThatThrownBy(() -> jdbc.sql(sql).params(3, item(meeting, head)).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("more votes than people");
        assertThatThrownBy(() -> jdbc.sql("update meeting_participant set present = false where meeting_id = ?")
                        .param(meeting)
                        .update())
                .hasMessageContaining("more votes than people");
    }

    @Test
    void aSheetWithoutMajorityIsNotDecided() {
        long meeting = plan(member);
        long item = item(meeting, member);
        MvcTestResult refused = conclude(meeting, all(meeting), List.of(item), votes(item, 1, 1, 1));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyText().contains("chưa quá nửa");
        assertThat(status(member)).isEqualTo("REVIEWED");
    }

    @Test
    void aSheetThatChangedMeanwhileIsNamedAndLeft() {
        long meeting = plan(member, head);
        rounds.undo(member, me(team.head()));
        rounds.undo(member, me(team.head()));
        judging.agree(member, me(team.head()));
        rounds.passOn(member, me(team.head()));
        jdbc.sql("update assessment set version = version + 1 where sheet_id = ? and stage = 'REVIEW1'")
                .param(member)
                .update();
        long first = item(meeting, member);
        long second = item(meeting, head);
        conclude(meeting, all(meeting), List.of(first, second), votes(first, 3, 0, 0), votes(second, 2, 0, 0));

        assertThat(status(member)).isEqualTo("REVIEWED");
        assertThat(status(head)).isEqualTo("DECIDED");
        assertThat(outcome(first)).isEqualTo("LEFT");
        assertThat(get(team.authority(), base + "/" + meeting))
                .bodyText()
                .contains("Nguyễn Thị Hà", "Điểm của phiếu đã thay đổi sau khi đưa vào chương trình họp");
    }

    @Test
    void concludedMinutesNeverChange() {
        long meeting = plan(member);
        assertThat(get(team.authority(), base + "/" + meeting)).bodyText().contains("<span>(Chủ trì)</span>");
        long item = item(meeting, member);
        conclude(meeting, all(meeting), List.of(item), votes(item, 3, 0, 0));
        assertThat(record(meeting, all(meeting), votes(item, 2, 0, 0))).hasStatus(HttpStatus.CONFLICT);
        for (String change : List.of(
                "update meeting set conclusion = 'x' where id = ?",
                "delete from meeting where id = ?",
                "update meeting_item set votes_for = 1 where meeting_id = ?",
                "update meeting_item set outcome = 'LEFT' where meeting_id = ?",
                "delete from meeting_participant where meeting_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(meeting).update())
                    .as(change)
                    .hasMessageContaining("are concluded");
        }
    }

    @Test
    void whoeverWritesOnAnOldCopyIsToldAndKeepsTheText() {
        long meeting = plan(member);
        record(meeting, all(meeting), Map.of());
        MvcTestResult stale = post(
                team.authority(), base + "/" + meeting, Map.of("version", "0", "opinions", "Lời chưa lưu"), List.of());
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        assertThat(stale).bodyText().contains("Lời chưa lưu", "vừa được người khác lưu");
    }

    @Test
    void sheetsThatNeedAMeetingAreNotDecidedInTheGrid() {
        require("LEADER");
        String grid = "/agencies/" + team.agency() + "/decision/" + head + "/agree";
        MvcTestResult refused = post(team.authority(), grid, Map.of("month", "2026-10"), List.of());
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyText().contains("Ghi biên bản họp");
        assertThat(status(head)).isEqualTo("SUBMITTED");
        judging.agree(member, meAsHead());
        assertThat(status(member)).isEqualTo("DECIDED");
    }

    @Test
    void theClassThatAMeetingConcludedIsDecidedAndNoOther() {
        require("LEADER");
        long meeting = plan(head);
        long item = item(meeting, head);
        conclude(meeting, all(meeting), List.of(item), votes(item, 2, 0, 0), Map.of("concluded-" + item, "B"));
        assertThat(outcome(item)).isEqualTo("TO_ADJUST");
        assertThat(status(head)).isEqualTo("SUBMITTED");
        assertThatThrownBy(() -> judging.agree(head, meAsHead())).hasMessageContaining("meetingNeeded");
    }

    @Test
    void nobodyReadsTheOwnItemBeforePublication() {
        long meeting = planWithSecretary(team.head(), member, head);
        long ofMember = item(meeting, member);
        assertThat(get(team.member(), base)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(team.member(), base + "/" + meeting)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(team.head(), base)).hasStatusOk();
        MvcTestResult page = get(team.head(), base + "/" + meeting);
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("name=\"for-" + ofMember)
                .doesNotContain("name=\"for-" + item(meeting, head));
        assertThat(get(team.head(), base + "/" + meeting + "/minutes.pdf")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(team.head(), base + "/" + meeting + "/conclude", Map.of("version", "0"), List.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theCityConcludesOnHeadsWithTheMinutesAsTheDocument() {
        String hr = city.granted("CITY_HR", null);
        long sheet = sheets.sheetOf(team.authority());
        submit(team.authority(), sheet, SheetKind.LEADER);
        MvcTestResult planned = mvc.post()
                .uri("/city-heads/meetings")
                .param("month", "2026-10")
                .param("number", "9-" + team.agency())
                .param("heldOn", "2026-10-30")
                .param("ballot", "SECRET")
                .param("chairName", "Vũ Thị Chủ, Chủ tịch")
                .param("secretaryName", "Hồ Văn Ký")
                .param("others", "Lê Văn Chủ, Chủ tịch UBND phường")
                .param("sheet", String.valueOf(sheet))
                .with(csrf())
                .with(city.as(hr))
                .exchange();
        assertThat(planned).hasStatus3xxRedirection();
        long meeting = newest();
        long item = item(meeting, sheet);
        String url = "/city-heads/meetings/" + meeting;
        MvcTestResult tooMany = post(
                hr,
                url + "/conclude",
                Map.of(
                        "sure",
                        "true",
                        "version",
                        "0",
                        "for-" + item,
                        "3",
                        "against-" + item,
                        "0",
                        "opinions-" + item,
                        "",
                        "concluded-" + item,
                        "A"),
                params(all(meeting), List.of(item)));
        assertThat(tooMany).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post(
                hr,
                url + "/conclude",
                Map.of(
                        "sure",
                        "true",
                        "version",
                        "0",
                        "for-" + item,
                        "2",
                        "against-" + item,
                        "0",
                        "opinions-" + item,
                        "",
                        "concluded-" + item,
                        "A"),
                params(all(meeting), List.of(item)));
        assertThat(status(sheet)).isEqualTo("DECIDED");
        assertThat(one("select decision_document from score_sheet where id = ?", sheet))
                .contains("9-" + team.agency(), "30/10/2026");
    }

    @Test
    void concludingAndDiscardingAreAskedOnceMoreWithoutAScript() {
        long meeting = plan(member, head);
        long first = item(meeting, member);
        String url = base + "/" + meeting;
        Map<String, String> typed = new java.util.HashMap<>(votes(first, 3, 0, 0));
        typed.putAll(votes(item(meeting, head), 2, 0, 0));
        assertThat(post(
                        team.authority(),
                        url + "/conclude",
                        with(meeting, typed),
                        params(all(meeting), List.of(first))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Kết luận phiên họp theo biên bản số",
                        "Quyết định 1 phiếu, để lại 1 phiếu.",
                        "name=\"for-" + first + "\" value=\"3\"",
                        "name=\"decide\" value=\"" + first + "\"",
                        "name=\"sure\"")
                .doesNotContain("??");
        assertThat(status(member)).isNotEqualTo("DECIDED");
        assertThat(get(team.authority(), url + "/discard"))
                .hasStatusOk()
                .bodyText()
                .contains("Hủy phiên họp số");
        assertThat(get(team.head(), url + "/discard")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPlannedMeetingIsChangedUntilItsMinutesAreBegun() {
        long meeting = plan(member, head);
        String url = base + "/" + meeting + "/plan";
        assertThat(get(team.authority(), base + "/" + meeting)).bodyText().contains("Sửa chương trình");
        assertThat(get(team.authority(), url))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"sheet\" value=\"" + member + "\" checked", "value=\"05/BB-UBND\"")
                .doesNotContain("??");
        assertThat(change(url, meeting, "2026-10-31")).hasStatus3xxRedirection();
        assertThat(one("select held_on || ' ' || place || ' ' || starts_at from meeting where id = ?", meeting))
                .isEqualTo("2026-10-31 Phòng họp số 2 14:00:00");
        assertThat(jdbc.sql("select sheet_id from meeting_item where meeting_id = ?")
                        .param(meeting)
                        .query(Long.class)
                        .list())
                .containsExactly(head);
        assertThat(one("select count(*)::text from meeting_participant where meeting_id = ?", meeting))
                .isEqualTo("2");
        assertThat(get(team.authority(), base + "/new")).bodyText().contains("name=\"sheet\" value=\"" + member + "\"");
        record(meeting, all(meeting), Map.of());
        assertThat(change(url, meeting, "2026-11-01")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(team.authority(), url)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(team.head(), url)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult change(String url, long meeting, String day) {
        return post(
                team.authority(),
                url,
                with(
                        meeting,
                        Map.of(
                                "number", "05/BB-UBND",
                                "heldOn", day,
                                "startsAt", "14:00",
                                "place", "Phòng họp số 2",
                                "ballot", "SECRET",
                                "chair", String.valueOf(team.authority().personId()),
                                "secretary", String.valueOf(secretary.personId()))),
                List.of(Map.entry("sheet", String.valueOf(head))));
    }

    @Test
    void aDiscardedMeetingSetsItsSheetsFree() {
        long meeting = plan(member);
        assertThat(get(team.authority(), base + "/new"))
                .bodyText()
                .doesNotContain("name=\"sheet\" value=\"" + member + "\"");
        post(team.authority(), base + "/" + meeting + "/discard", Map.of(), List.of());
        assertThat(get(team.authority(), base + "/new")).bodyText().contains("name=\"sheet\" value=\"" + member + "\"");
    }

    @Test
    void aMeetingWithoutSecretaryOrNumberIsShownAgain() {
        MvcTestResult again = post(
                team.authority(),
                base,
                Map.of("month", "2026-10", "number", "", "heldOn", "2026-10-30", "ballot", "OPEN"),
                List.of(Map.entry("sheet", String.valueOf(member))));
        assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(again).bodyText().contains("Ghi số biên bản.");
    }

    private void require(String kind) {
        post(team.authority(), base + "/rules", Map.of("month", "2026-10", "kind", kind), List.of());
    }

    private long plan(long... agenda) {
        return planWithSecretary(secretary, agenda);
    }

    /** Chair: the authority; secretary as given; the head of unit besides, so that three people come. */
    private long planWithSecretary(Official writer, long... agenda) {
        List<Map.Entry<String, String>> more = new java.util.ArrayList<>();
        for (long sheet : agenda) {
            more.add(Map.entry("sheet", String.valueOf(sheet)));
        }
        more.add(Map.entry("member", String.valueOf(team.head().personId())));
        MvcTestResult planned = post(
                team.authority(),
                base,
                Map.of(
                        "month", "2026-10",
                        "number", "05/BB-UBND",
                        "heldOn", "2026-10-30",
                        "startsAt", "08:00",
                        "ballot", "OPEN",
                        "chair", String.valueOf(team.authority().personId()),
                        "secretary", String.valueOf(writer.personId())),
                more);
        assertThat(planned).hasStatus3xxRedirection();
        return newest();
    }

    private long newest() {
        return jdbc.sql("select max(id) from meeting").query(Long.class).single();
    }

    private MvcTestResult record(long meeting, List<Long> present, Map<String, String> fields) {
        return post(team.authority(), base + "/" + meeting, with(meeting, fields), params(present, List.of()));
    }

    @SafeVarargs
    private MvcTestResult conclude(long meeting, List<Long> present, List<Long> decide, Map<String, String>... fields) {
        Map<String, String> all = new java.util.HashMap<>();
        for (Map<String, String> some : fields) {
            all.putAll(some);
        }
        all.put("sure", "true");
        return post(team.authority(), base + "/" + meeting + "/conclude", with(meeting, all), params(present, decide));
    }

    private Map<String, String> with(long meeting, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("version", one("select version::text from meeting where id = ?", meeting));
        return all;
    }

    private static List<Map.Entry<String, String>> params(List<Long> present, List<Long> decide) {
        List<Map.Entry<String, String>> more = new java.util.ArrayList<>();
        present.forEach(id -> more.add(Map.entry("present", String.valueOf(id))));
        decide.forEach(id -> more.add(Map.entry("decide", String.valueOf(id))));
        return more;
    }

    private static Map<String, String> votes(long item, int yes, int no, int abstain) {
        return Map.of(
                "for-" + item,
                String.valueOf(yes),
                "against-" + item,
                String.valueOf(no),
                "abstain-" + item,
                String.valueOf(abstain),
                "opinions-" + item,
                "Nhất trí",
                "proposed-" + item,
                "A",
                "concluded-" + item,
                "A");
    }

    private List<Long> all(long meeting) {
        return jdbc.sql("select id from meeting_participant where meeting_id = ?")
                .param(meeting)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private long item(long meeting, long sheet) {
        return jdbc.sql("select id from meeting_item where meeting_id = ? and sheet_id = ?")
                .params(meeting, sheet)
                .query(Long.class)
                .single();
    }

    private String outcome(long item) {
        return one("select outcome from meeting_item where id = ?", item);
    }

    private String status(long sheet) {
        return one("select status from score_sheet where id = ?", sheet);
    }

    private String one(String sql, long id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    private MvcTestResult get(Official by, String address) {
        return mvc.get()
                .uri(address + "?month=2026-10")
                .with(city.as(by.username()))
                .exchange();
    }

    private MvcTestResult post(
            Official by, String address, Map<String, String> fields, List<Map.Entry<String, String>> more) {
        return post(by.username(), address, fields, more);
    }

    private MvcTestResult post(
            String by, String address, Map<String, String> fields, List<Map.Entry<String, String>> more) {
        var request = mvc.post().uri(address).with(csrf()).with(city.as(by));
        fields.forEach(request::param);
        more.forEach(entry -> request.param(entry.getKey(), entry.getValue()));
        return request.exchange();
    }

    private void submit(Official official, long sheet, SheetKind kind) {
        Map<String, AssessmentLine> lines =
                frameworks.validFor(TestSheets.OCTOBER).framework().sheet(kind).criteria().stream()
                        .collect(Collectors.toMap(
                                Criterion::code,
                                line -> AssessmentLine.of(
                                        line.kind() == Criterion.Kind.BONUS ? Points.ZERO : line.maximum())));
        own.save(sheet, me(official), 0, Set.of(), content -> new SheetContent(lines, List.of()));
        service.submit(sheet, me(official));
    }

    private CurrentOfficial meAsHead() {
        return me(team.authority());
    }

    private static CurrentOfficial me(Official official) {
        return new CurrentOfficial(
                official.accountId(),
                official.username(),
                official.username(),
                official.personId(),
                official.agencyId(),
                "",
                Set.of(),
                Set.of(),
                List.of(),
                false);
    }

    @Test
    void theSecretaryWritesNoVotesOnTheOwnSheet() {
        long meeting = planWithSecretary(team.head(), member, head);
        long own = item(meeting, head);
        Map<String, String> fields = new java.util.HashMap<>(votes(own, 2, 0, 0));
        fields.putAll(votes(item(meeting, member), 2, 0, 0));
        assertThat(post(team.head(), base + "/" + meeting, with(meeting, fields), params(all(meeting), List.of())))
                .hasStatus3xxRedirection();
        assertThat(one("select votes_for::text from meeting_item where id = ?", item(meeting, member)))
                .isEqualTo("2");
        assertThat(jdbc.sql("select votes_for is null and opinions = '' from meeting_item where id = ?")
                        .param(own)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}

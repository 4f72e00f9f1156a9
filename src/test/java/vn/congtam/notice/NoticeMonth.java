package vn.congtam.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.CurrentOfficials;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.ScoreSheetService;
import vn.congtam.scorecard.SelfAssessmentService;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.shared.Points;
import vn.congtam.support.TestCity.Official;

/** What the tests of notices do with the sheets of October 2026, and what they read. */
@TestComponent
class NoticeMonth {

    private final JdbcClient jdbc;
    private final CurrentOfficials officials;
    private final Frameworks frameworks;
    private final SelfAssessmentService self;
    private final ScoreSheetService sheets;

    NoticeMonth(
            JdbcClient jdbc,
            CurrentOfficials officials,
            Frameworks frameworks,
            SelfAssessmentService self,
            ScoreSheetService sheets) {
        this.jdbc = jdbc;
        this.officials = officials;
        this.frameworks = frameworks;
        this.self = self;
        this.sheets = sheets;
    }

    CurrentOfficial me(Official official) {
        return officials.find(official.accountId()).orElseThrow();
    }

    long sheet(Official official) {
        return jdbc.sql("select id from score_sheet where person_id = ? and month = ?")
                .params(official.personId(), TestSheets.OCTOBER.atDay(1))
                .query(Long.class)
                .single();
    }

    /** Self-assessment due on the 25th, review on the 26th, decision on the 28th, all at 17:00. */
    void datesOf(TestSheets.Team team) {
        jdbc.sql("""
                        update period set self_due = timestamptz '2026-10-25 17:00+07', review_due = timestamptz '2026-10-26 17:00+07',
                               decision_due = timestamptz '2026-10-28 17:00+07', publish_due = timestamptz '2026-11-05 17:00+07'
                        where agency_id = ?
                        """).param(team.agency()).update();
    }

    long submit(Official official) {
        long sheet = sheet(official);
        self.save(sheet, me(official), 0, Set.of(), content -> full(sheet));
        sheets.submit(sheet, me(official));
        return sheet;
    }

    /** Kinds of a person's notices in the order in which they came. */
    List<String> kinds(Official official) {
        return jdbc.sql("select kind from notice where person_id = ? order by id")
                .param(official.personId())
                .query((row, n) -> row.getString("kind"))
                .list();
    }

    List<String> unread(Official official) {
        return jdbc.sql("select kind from notice where person_id = ? and read_at is null order by id")
                .param(official.personId())
                .query((row, n) -> row.getString("kind"))
                .list();
    }

    long newest(Official official) {
        return jdbc.sql("select max(id) from notice where person_id = ?")
                .param(official.personId())
                .query(Long.class)
                .single();
    }

    private SheetContent full(long sheet) {
        SheetKind kind = SheetKind.valueOf(jdbc.sql("select sheet_kind from score_sheet where id = ?")
                .param(sheet)
                .query(String.class)
                .single());
        Map<String, AssessmentLine> lines =
                frameworks.validFor(TestSheets.OCTOBER).framework().sheet(kind).criteria().stream()
                        .collect(Collectors.toMap(
                                Criterion::code,
                                line -> AssessmentLine.of(
                                        line.kind() == Criterion.Kind.BONUS ? Points.ZERO : line.maximum())));
        return new SheetContent(lines, List.of());
    }
}

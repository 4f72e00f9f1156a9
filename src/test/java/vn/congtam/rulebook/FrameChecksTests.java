package vn.congtam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.congtam.rulebook.framework.Finding;
import vn.congtam.rulebook.framework.FrameChecks;
import vn.congtam.rulebook.framework.Framework;

/** What an agency's own version must keep of the frame, each case a small edit of the frame's file. */
class FrameChecksTests {

    private final FrameworkReader reader = new FrameworkReader();

    @Test
    void theFrameKeepsItself() {
        assertThat(FrameChecks.findings(FrameworkFiles.current(), FrameworkFiles.current()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    percent: 30                                | percent: 25
                    extendedPercent: 40                        | extendedPercent: 30
                    step: 0.5                                  | step: 0.25
                    overDays: 12                               | overDays: 22
                    kind: ABSENCE, cap: C                      | kind: ABSENCE, cap: D
                    kind: SICK_LEAVE, limit: 20                | kind: SICK_LEAVE, limit: 22
                    kind: WORKED_TOO_LITTLE, limit: 50         | kind: WORKED_TOO_LITTLE, limit: 100
                    filingDays: 5                              | filingDays: 6
                    answerDays: 7                              | answerDays: 6
                    smallUnitUpTo: 3                           | smallUnitUpTo: 10
                    code: I-01, group: I, points: 5            | code: I-01, group: I, points: 20
                    'review: {day: 26'                         | 'review: {day: 27'
                    """)
    void lettingTheAgencyDecide(String part, String changed) {
        assertThat(findings("1841-qd-tu", part, changed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    percent: 30                         | percent: 31                     | quota.percent: must be at most 30, the limit of the frame
                    extendedPercent: 40                 | extendedPercent: 41             | quota.extendedPercent: must be at most 40, the limit of the frame
                    smallUnitUpTo: 3                    | smallUnitUpTo: 11               | quota.smallUnitUpTo: must be at most 10, the limit of the frame
                    base: AGENCY                        | base: UNIT                      | quota: must stay as in the frame
                    'ties: [HIGHER_II2, HIGHER_COMPLETION_RATIO, FEWER_DEDUCTIONS]' | 'ties: []' | quota.ties: names nothing
                    step: 0.5                           | step: 0.1                       | scale.step: must be 0.25, 0.5 or 1
                    nhiệm vụ", minimum: 70              | nhiệm vụ", minimum: 71          | classes: must stay as in the frame
                    lowest: 40, highest: 45             | lowest: 41, highest: 45         | completion: must stay as in the frame
                    overDays: 12                        | overDays: 23                    | forcedClasses.ABSENCE.overDays: must be 1 to 22
                    overDays: 12                        | overDays: 0                     | forcedClasses.ABSENCE.overDays: must be 1 to 22
                    kind: WRITTEN_CRITICISM, cap: C     | kind: WRITTEN_CRITICISM, cap: B | forcedClasses.WRITTEN_CRITICISM.cap: must not be better than C
                    kind: SICK_LEAVE, limit: 20         | kind: SICK_LEAVE, limit: 23     | notRated.SICK_LEAVE.limit: must be 1 to 22
                    kind: WORKED_TOO_LITTLE, limit: 50  | kind: WORKED_TOO_LITTLE, limit: 101 | notRated.WORKED_TOO_LITTLE.limit: must be 1 to 100
                    filingDays: 5                       | filingDays: 4                   | appeal.filingDays: must be at least 5, as in the frame
                    answerDays: 7                       | answerDays: 8                   | appeal.answerDays: must be at most 7, the limit of the frame
                    code: I-01, group: I, points: 5     | code: I-01, group: I, points: 20.5 | deductions.I-01.points: takes off 20.5, more than the 20 points of group I
                    Không đeo thẻ khi làm nhiệm vụ      | Không đeo thẻ                   | deductions.I-04: is in the text of the frame and must stay
                    code: I-04, group: I                | code: I-14, group: I            | deductions.I-04: is in the text of the frame and must stay
                    'subjectGroups: [CADRE,'            | 'subjectGroups: [OTHERS,'       | subjectGroups: must stay as in the frame
                    'grid: [I, II.1, II.2, III]'        | 'grid: [I, II, III]'            | sheets.LEADER: groups must stay as in the frame
                    code: III.1, kind: BONUS            | code: III.1, kind: ITEM         | sheets.LEADER.III.1: is of a kind that the group has not
                    """)
    void refusesWhatLeavesTheFrame(String part, String changed, String finding) {
        assertThat(findings("1841-qd-tu", part, changed)).contains(finding);
    }

    @Test
    void groupsKeepTheirTotals() {
        String text = FrameworkFiles.text("1841-qd-tu");
        String moved = text.replace("maximum: 6\n", "maximum: 7\n")
                .replace("maximum: 14\n", "maximum: 13\n")
                .replace("code: I.1.a, kind: ITEM, maximum: 2", "code: I.1.a, kind: ITEM, maximum: 3")
                .replace("code: I.2.a, kind: ITEM, maximum: 3", "code: I.2.a, kind: ITEM, maximum: 2");
        Framework draft = reader.fromYaml("moved", moved).framework();

        assertThat(FrameChecks.findings(FrameworkFiles.current(), draft))
                .extracting(Finding::toString)
                .contains(
                        "sheets.LEADER.I.1: maximum is 7, in the frame 6",
                        "sheets.STAFF.I.2: maximum is 13, in the frame 14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    delay: OCCURRENCE       | delay: DAY              | ''
                    ratiosCapped: true      | ratiosCapped: false     | ''
                    complexityGroups: 5     | complexityGroups: 4     | ''
                    delayPercent: 25        | delayPercent: 20        | conversion.delayPercent: must stay as in the frame
                    failedReviewPercent: 25 | failedReviewPercent: 30 | conversion.failedReviewPercent: must stay as in the frame
                    'marks: [100, 50]'      | 'marks: [100, 70, 50]'  | conversion.marks: must stay as in the frame
                    monthsForYear: 6        | monthsForYear: 5        | rollup: must stay as in the frame
                    percent: 20             | percent: 21             | quota.percent: must be at most 20, the limit of the frame
                    code: II.d, kind        | code: II.f, kind        | sheets.LEADER.II: computed lines must stay as in the frame
                    """)
    void keepsWhatTheDecreeOrders(String part, String changed, String finding) {
        if (finding.isEmpty()) {
            assertThat(findings("335-2025-nd-cp", part, changed)).isEmpty();
        } else {
            assertThat(findings("335-2025-nd-cp", part, changed)).contains(finding);
        }
    }

    private List<String> findings(String file, String part, String changed) {
        String text = FrameworkFiles.text(file);
        String edited = text.replace(part, changed);
        assertThat(edited).isNotEqualTo(text);
        Framework draft = reader.fromJson("edited", json(edited));
        return FrameChecks.findings(FrameworkFiles.read(file), draft).stream()
                .map(Finding::toString)
                .toList();
    }

    /** Reads the shape alone, so that one edit at a time is judged by the frame. */
    private static String json(String yaml) {
        return new YAMLMapper().readTree(yaml).toString();
    }
}

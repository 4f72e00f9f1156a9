package vn.congtam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congtam.rulebook.framework.InvalidFramework;

/** Every figure that nothing could be scored with is refused, at the first value beyond its bound. */
class FrameworkRefusalTests {

    private final FrameworkReader reader = new FrameworkReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'version: 1'                            | 'version: 0'                            | version: must be more than 0
                    'subjectGroups: [CADRE, CIVIL_SERVANT, PUBLIC_EMPLOYEE, CONTRACT_WORKER]' | 'subjectGroups: []' | subjectGroups: names nobody
                    'step: 0.5'                             | 'step: 0'                               | scale.step: must be more than 0
                    'kind: STAFF'                           | 'kind: LEADER'                          | sheets: need one each of [LEADER, STAFF]
                    'percent: 30'                           | 'percent: 0'                            | quota.percent: must be 1 to 100
                    'percent: 30'                           | 'percent: 101'                          | quota.percent: must be 1 to 100
                    'extendedPercent: 40'                   | 'extendedPercent: 101'                  | quota.extendedPercent: must be 30 to 100
                    'extendedPercent: 40'                   | 'extendedPercent: 29'                   | quota.extendedPercent: must be 30 to 100
                    'movedTo: B'                            | 'movedTo: A'                            | quota.movedTo: must be worse than A
                    'smallUnitUpTo: 3'                      | 'smallUnitUpTo: -1'                     | quota.smallUnitUpTo: must not be negative
                    'ties: [HIGHER_II2, HIGHER_COMPLETION_RATIO, FEWER_DEDUCTIONS]' | 'ties: [HIGHER_II2, HIGHER_II2]' | quota.ties: HIGHER_II2 appears twice
                    'kind: WRITTEN_CRITICISM, cap: C'       | 'kind: DISCIPLINE, cap: C'              | forcedClasses: DISCIPLINE appears twice
                    'kind: DISCIPLINE, cap: D,'             | 'kind: DISCIPLINE,'                     | forcedClasses.DISCIPLINE: cap is missing or out of place
                    'kind: HEAD_WITHIN_UNIT,'               | 'kind: HEAD_WITHIN_UNIT, cap: C,'       | forcedClasses.HEAD_WITHIN_UNIT: cap is missing or out of place
                    'kind: DISCIPLINE, cap: D,'             | 'kind: DISCIPLINE, cap: D, overDays: 3,' | forcedClasses.DISCIPLINE: overDays is missing or out of place
                    'kind: PROBATION,'                      | 'kind: MATERNITY,'                      | notRated: MATERNITY appears twice
                    'kind: SICK_LEAVE, limit: 20,'          | 'kind: SICK_LEAVE,'                     | notRated.SICK_LEAVE: limit is missing or out of place
                    'text: "Báo cáo chậm so với thời hạn"'  | 'text: " "'                             | deductions.II.2-04: text is empty
                    'code: II.2-04,'                        | 'code: X-04,'                           | deductions.X-04: code must start with its group
                    'group: II.2, points: 1,'               | 'group: II.2, points: 0,'               | deductions.II.2-04: points must be a multiple of the step and more than 0
                    'group: II.2, points: 1,'               | 'group: II.2, points: 0.7,'             | deductions.II.2-04: points must be a multiple of the step and more than 0
                    'code: II.2-04, group: II.2,'           | 'code: II-04, group: II,'               | deductions.II-04: group II is no column of sheet LEADER
                    'code: II.2-04, group: II.2,'           | 'code: II-04, group: II,'               | deductions.II-04: group II is no column of sheet STAFF
                    'plan: {day: 3,'                        | 'plan: {day: 0,'                        | 'calendar.regular: days must be 1 to 31, monthsLater not negative'
                    'plan: {day: 3,'                        | 'plan: {day: 0,'                        | 'calendar.december: days must be 1 to 31, monthsLater not negative'
                    'decision: {day: 28,'                   | 'decision: {day: 32,'                   | 'calendar.regular: days must be 1 to 31, monthsLater not negative'
                    'decision: {day: 28, time: "17:00", monthsLater: 0}' | 'decision: {day: 28, time: "17:00", monthsLater: -1}' | 'calendar.regular: days must be 1 to 31, monthsLater not negative'
                    'decision: {day: 15,'                   | 'decision: {day: 11,'                   | calendar.december: steps must follow each other in time
                    'differenceNeedingReason: 3'            | 'differenceNeedingReason: 0'            | reviewLimits.differenceNeedingReason: must be more than 0
                    'filingDays: 5'                         | 'filingDays: 0'                         | appeal.filingDays: must be more than 0
                    'answerDays: 7'                         | 'answerDays: 0'                         | appeal.answerDays: must be more than 0
                    'appeal:'                               | 'rollup: {monthsForQuarter: 0, monthsForHalf: 7, monthsForYear: 13, basis: {article: x, source: DEFAULT}}\\nappeal:' | rollup.monthsForQuarter: must be 1 to 3
                    'appeal:'                               | 'rollup: {monthsForQuarter: 4, monthsForHalf: 7, monthsForYear: 13, basis: {article: x, source: DEFAULT}}\\nappeal:' | rollup.monthsForHalf: must be 1 to 6
                    'appeal:'                               | 'rollup: {monthsForQuarter: 4, monthsForHalf: 0, monthsForYear: 13, basis: {article: x, source: DEFAULT}}\\nappeal:' | rollup.monthsForYear: must be 1 to 12
                    'maximum: 100'                          | 'maximum: 101'                          | 'sheets.STAFF: groups add up to 100, the scale has 101'
                    'code: I.2.dd,'                         | 'code: I.2.đ,'                          | sheets.STAFF.I.2.đ: code must be plain ASCII
                    'grid: [I, II.1, II.2, III]'            | 'grid: [I, II.1, II.2, III, IV]'        | sheets.LEADER.grid: IV is no group or line
                    'lowest: 45, highest: 50, upperExclusive: false' | 'lowest: 45, highest: 49, upperExclusive: false' | 'sheets.STAFF.II.2: maximum is 50, the best band ends at 49 points'
                    'fromPercent: 90, toPercent: 100'       | 'fromPercent: 90, toPercent: 99'        | 'completion.bands[0]: must end at 100 %'
                    'highest: 50, upperExclusive: false'    | 'highest: 50, upperExclusive: true'     | 'completion.bands[0]: must include its upper bound'
                    'fromPercent: 0, toPercent: 70'         | 'fromPercent: 1, toPercent: 70'         | 'completion.bands: must start at 0 %'
                    'lowest: 0, highest: 35'                | 'lowest: 1, highest: 35'                | 'completion.bands: must start at 0 points'
                    'lowest: 40, highest: 45'               | 'lowest: 45, highest: 45'               | 'completion.bands[1]: allows no points'
                    'fromPercent: 80, toPercent: 90'        | 'fromPercent: 90, toPercent: 90'        | 'completion.bands[1]: is empty'
                    'xuất sắc nhiệm vụ", minimum: 90'       | 'xuất sắc nhiệm vụ", minimum: 100.5'    | 'classes.bands[0]: threshold cannot be reached'
                    'Hoàn thành tốt nhiệm vụ", minimum: 70' | 'Hoàn thành tốt nhiệm vụ", minimum: 90' | 'classes.bands[1]: threshold 90 is not below that of the class above, 90'
                    """)
    void under1841(String part, String broken, String problem) {
        assertThat(problems("1841-qd-tu", part, broken)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'failedReviewPercent: 25'               | 'failedReviewPercent: 0'                | conversion.failedReviewPercent: must be 1 to 100
                    'failedReviewPercent: 25'               | 'failedReviewPercent: 101'              | conversion.failedReviewPercent: must be 1 to 100
                    'delayPercent: 25'                      | 'delayPercent: 0'                       | conversion.delayPercent: must be 1 to 100
                    'complexityGroups: 5'                   | 'complexityGroups: 6'                   | conversion.complexityGroups: must be 1 to 5
                    'complexityGroups: 5'                   | 'complexityGroups: 0'                   | conversion.complexityGroups: must be 1 to 5
                    'marks: [100, 50]'                      | 'marks: []'                             | conversion.marks: are missing
                    'marks: [100, 50]'                      | 'marks: [50, 50]'                       | conversion.marks: 50 appears twice
                    'marks: [100, 50]'                      | 'marks: [101, 50]'                      | conversion.marks: must be 0 to 100
                    'marks: [100, 50]'                      | 'marks: [100, -1]'                      | conversion.marks: must be 0 to 100
                    'code: II.d, kind: MARK, maximum: 100'  | 'code: II.d, kind: MARK, maximum: 50'   | 'sheets.LEADER.II.d: a mark is a percentage, its maximum 100'
                    'code: II.1, kind: CONVERTED'           | 'code: II.1, kind: RATIO'               | 'sheets.STAFF: needs exactly one line of kind CONVERTED, has 1'
                    """)
    void under335(String part, String broken, String problem) {
        assertThat(problems("335-2025-nd-cp", part, broken)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'extendedPercent: 40'  | 'extendedPercent: 100'
                    'extendedPercent: 40'  | 'extendedPercent: 30'
                    'smallUnitUpTo: 3'     | 'smallUnitUpTo: 0'
                    'percent: 30'          | 'percent: 1'
                    'plan: {day: 3,'       | 'plan: {day: 1,'
                    'decision: {day: 28,'  | 'decision: {day: 31,'
                    'filingDays: 5'        | 'filingDays: 1'
                    'answerDays: 7'        | 'answerDays: 1'
                    'differenceNeedingReason: 3' | 'differenceNeedingReason: 0.5'
                    'appeal:'              | 'rollup: {monthsForQuarter: 3, monthsForHalf: 6, monthsForYear: 12, basis: {article: x, source: DEFAULT}}\\nappeal:'
                    """)
    void theBoundsThemselvesAreAllowed(String part, String changed) {
        assertThat(problems("1841-qd-tu", part, changed)).isEmpty();
    }

    private List<String> problems(String file, String part, String broken) {
        String text = FrameworkFiles.text(file);
        String changed = text.replace(part, broken.replace("\\n", "\n"));
        assertThat(changed).as(part).isNotEqualTo(text);
        try {
            reader.fromYaml(file, changed);
            return List.of();
        } catch (InvalidFramework e) {
            return e.problems();
        }
    }
}

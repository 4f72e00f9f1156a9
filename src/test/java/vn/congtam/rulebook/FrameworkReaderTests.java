package vn.congtam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.InvalidFramework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

class FrameworkReaderTests {

    private final FrameworkReader reader = new FrameworkReader();
    private final String text = FrameworkFiles.text("1841-qd-tu");

    @ParameterizedTest
    @ValueSource(strings = {"1841-qd-tu", "3814-qd-tu"})
    void builtInFrameworksAreValid(String file) {
        Framework framework = FrameworkFiles.read(file);

        assertThat(framework.sheets())
                .allSatisfy(sheet -> assertThat(sheet.maximum()).isEqualTo(Points.of(100)));
    }

    @ParameterizedTest
    @CsvSource({"LEADER, 23", "STAFF, 22"})
    void sheetsOf1841HaveTheirLines(SheetKind kind, int lines) {
        assertThat(FrameworkFiles.read("1841-qd-tu").sheet(kind).criteria()).hasSize(lines);
    }

    @Test
    void staffSkillsOf1841AreWeighted() {
        assertThat(FrameworkFiles.read("1841-qd-tu").sheet(SheetKind.STAFF).criteriaOf("II.1"))
                .extracting(Criterion::maximum)
                .extracting(Points::toString)
                .containsExactly("2", "2", "2", "3", "2", "2", "2", "2", "3");
    }

    @Test
    void frameworks3814And1841FollowEachOtherWithoutGap() {
        assertThat(FrameworkFiles.read("3814-qd-tu").validTo())
                .isEqualTo(FrameworkFiles.read("1841-qd-tu").validFrom().minusMonths(1));
    }

    @Test
    void whatIsStoredReadsBackTheSame() {
        FrameworkReader.Definition definition = reader.fromYaml("1841", text);

        assertThat(reader.fromJson("1841", definition.json())).isEqualTo(definition.framework());
    }

    @Test
    void hashIgnoresCommentsAndOrderOfKeys() {
        String other = "# another comment\n"
                + text.replace("percent: 30\n  extendedPercent: 40", "extendedPercent: 40\n  percent: 30");

        assertThat(reader.fromYaml("other", other).hash())
                .isEqualTo(reader.fromYaml("1841", text).hash());
    }

    @Test
    void hashSeesEveryChangedFigure() {
        assertThat(reader.fromYaml("other", text.replace("percent: 30", "percent: 29"))
                        .hash())
                .isNotEqualTo(reader.fromYaml("1841", text).hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    version: 1                     | ''                              | version: Missing required creator property
                    percent: 30                    | percent: 30\\n  procent: 30     | quota.procent: Unrecognized property
                    version: 1                     | 'version:'                      | .version: is empty
                    version: 1                     | version: one                    | version: Cannot deserialize value of type `int`
                    code: 1841-QĐ/TU               | 'code: [a'                      | line
                    version: 1                     | version: 1\\nversion: 2          | line 6, column 8: Duplicate
                    kind: DISCIPLINE, cap: D       | kind: DISCIPLIN, cap: D         | forcedClasses[0].kind: Cannot deserialize
                    """)
    void refusesABrokenShapeAndNamesThePlace(String part, String broken, String message) {
        assertRefused(part, broken, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code: I.2.a, kind: ITEM, maximum: 3     | code: I.2.a, kind: ITEM, maximum: 2.5 | sheets.LEADER.I.2: parts add up to 13.5, maximum is 14
                    code: I.2.a, kind: ITEM, maximum: 3     | code: I.2.a, kind: ITEM, maximum: 3.2 | sheets.STAFF.I.2.a: maximum must be a multiple of the step and more than 0
                    code: I.2.b,                            | code: I.2.a,                          | sheets.STAFF: I.2.a appears twice
                    code: I.2.b,                            | code: X.2.b,                          | sheets.STAFF.X.2.b: code must start with I.2.
                    kind: STAFF                             | kind: LEADER                          | sheets: LEADER appears twice
                    code: II.2, kind: RATIO                 | code: II.2, kind: ITEM                | sheets.STAFF: needs exactly one line of kind RATIO, has 0
                    'grid: [I, II.1, II.2, III]'            | 'grid: [I, II.1, II.2]'               | sheets.STAFF.grid: does not cover all lines
                    'grid: [I, II.1, II.2, III]'            | 'grid: [I, I.1, II.1, II.2, III]'     | sheets.STAFF.grid: I.1.a appears twice
                    fromPercent: 80, toPercent: 90          | fromPercent: 80, toPercent: 89        | completion.bands[1]: ends at 89 %, the band above starts at 90 %
                    fromPercent: 80, toPercent: 90          | fromPercent: 80, toPercent: 91        | completion.bands[1]: ends at 91 %, the band above starts at 90 %
                    lowest: 40, highest: 45, upperExclusive: true | lowest: 40, highest: 45, upperExclusive: false | completion.bands[1]: must leave its upper bound to the band above
                    lowest: 40, highest: 45                 | lowest: 40, highest: 44               | completion.bands[1]: ends at 44 points, the band above starts at 45
                    nhiệm vụ", minimum: 70                  | nhiệm vụ", minimum: 95                | classes.bands[1]: threshold 95 is not below that of the class above, 90
                    Không hoàn thành nhiệm vụ", minimum: 0  | Không hoàn thành nhiệm vụ", minimum: 1 | classes.bands: the last class must start at 0
                    ratedClass: B                           | ratedClass: C                         | classes.bands: must be A, B, C, D in this order
                    extendedPercent: 40                     | extendedPercent: 20                   | quota.extendedPercent: must be 30 to 100
                    code: I-03, group: I,                   | code: I-02, group: I,                 | deductions.I-02: appears twice
                    criterion: I.2.b                        | criterion: II.1.1                     | deductions.I-03: criterion II.1.1 is not in group I of sheet LEADER
                    kind: ABSENCE, cap: C, overDays: 12     | kind: ABSENCE, cap: C                 | forcedClasses.ABSENCE: overDays is missing or out of place
                    kind: PROBATION,                        | 'kind: PROBATION, limit: 3,'          | notRated.PROBATION: limit is missing or out of place
                    'review: {day: 26'                      | 'review: {day: 24'                    | calendar.regular: steps must follow each other in time
                    'validity:'                             | 'validTo: "2021-10"\\nvalidity:'       | validTo: is before validFrom
                    """)
    void refusesWhatCannotBeScoredAndNamesThePlace(String part, String broken, String problem) {
        assertThat(problemsOf(part, broken)).contains(problem);
    }

    private List<String> problemsOf(String part, String broken) {
        try {
            reader.fromYaml("broken.yaml", broken(part, broken));
            return List.of();
        } catch (InvalidFramework e) {
            assertThat(e).hasMessageStartingWith("broken.yaml is not a valid framework");
            return e.problems();
        }
    }

    private void assertRefused(String part, String broken, String message) {
        assertThatThrownBy(() -> reader.fromYaml("broken.yaml", broken(part, broken)))
                .isInstanceOf(InvalidFramework.class)
                .hasMessageStartingWith("broken.yaml is not a valid framework")
                .hasMessageContaining(message);
    }

    private String broken(String part, String broken) {
        String changed = text.replace(part, broken.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(text);
        return changed;
    }
}

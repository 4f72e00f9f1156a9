package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.ranking.Explanation.Gap;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class ExplanationTests {

    @Autowired
    Explanations explanations;

    @Autowired
    Results results;

    @Autowired
    MonthClosing closing;

    @Autowired
    Frameworks frameworks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    TestMonth month;
    Official person;
    long sheet;

    /** 20 + 19 + 47 + 6 − 1 = 91; nine others, of whom three are better: the third place goes to somebody else. */
    @BeforeEach
    void aPublishedMonth() {
        month = new TestMonth(jdbc, city);
        person = month.member("Nguyễn Thị Minh Hạnh");
        sheet = month.decide(person, "MEMBER", "91", "47", 17, 18, "1");
        IntStream.range(0, 3).forEach(i -> month.decided(String.valueOf(95 - i)));
        IntStream.range(0, 6).forEach(i -> month.decided("80"));
        jdbc.sql("""
                        update assessment set lines = cast(? as jsonb), deductions = cast(? as jsonb), reason = 'Chia điểm thưởng'
                        where sheet_id = ?
                        """).params(lines(2), """
                        [{"item": "I-03", "date": "2026-10-14", "times": 1, "points": 0.5, "note": "đến 8 giờ 20"},
                         {"item": "I-05", "date": "2026-10-20", "times": 1, "points": 0.5, "note": ""}]""", sheet).update();
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, lines, complete, total, class_by_score, started_at, updated_at)
                        values (?, ?, 'SELF', ?, cast(? as jsonb), true, 93, 'A', now(), now())
                        """).params(sheet, month.period, person.personId(), lines(3)).update();
        closing.close(month.period, null, null);
        closing.publish(month.period, Audience.PERSON, null);
    }

    private String lines(int bonus) {
        List<Criterion> criteria = frameworks
                .validFor(TestMonth.MONTH)
                .framework()
                .sheet(SheetKind.STAFF)
                .criteria();
        return criteria.stream()
                .map(line -> "\"" + line.code() + "\": {\"points\": " + points(line, bonus)
                        + ("II.1.5".equals(line.code()) ? ", \"note\": \"báo cáo chậm\"" : "")
                        + ("III.3".equals(line.code()) ? ", \"work\": \"Số hóa 412 hồ sơ\", \"taskId\": 7" : "") + "}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String points(Criterion line, int bonus) {
        return switch (line.code()) {
            case "II.2" -> "47";
            case "II.1.5" -> "1";
            case "III.1" -> "4";
            case "III.2" -> "0";
            case "III.3" -> String.valueOf(bonus);
            default -> line.maximum().toString();
        };
    }

    @Test
    void everyFigureIsDrawnFromTheTraceOfTheDecidedLines() {
        Explanation why = explanations.of(sheet);

        assertThat(why.total()).isEqualTo(Points.of("91"));
        assertThat(why.rows().getLast().points()).isEqualTo(Points.of("91"));
        assertThat(why.rows())
                .extracting(row -> row.number() + "=" + row.points())
                .containsSequence(
                        "I=20", "I.1=6", "I.2=14", "II=66", "II.1=19", "II.2=47", "III=6", "III.1=4", "III.2=0",
                        "III.3=2", "−=-1");
        assertThat(why.gaps())
                .extracting(Gap::code, Gap::points)
                .startsWith(org.assertj.core.groups.Tuple.tuple("III", Points.of(4)));
        assertThat(why.missing()).isEqualTo(Points.of(9));
    }

    @Test
    void thePathLeadsFromScoreToQuotaToRankToClass() {
        Explanation why = explanations.of(sheet);

        assertThat(why.ratedClass()).isEqualTo("B");
        assertThat(why.path())
                .extracting(step -> step.title().key())
                .containsExactly(
                        "ranking.why.byScore", "ranking.why.quotaTitle", "ranking.why.rank", "ranking.why.moved");
        assertThat(why.path().get(2).texts().getFirst()).isEqualTo(Sentence.of("line", 3, "93,0", "2,0"));
    }

    @Test
    void thePageSaysWhoChangedWhatAndWhyAndNamesNobodyElse() {
        assertThat(mvc.get()
                        .uri("/results/2026-10")
                        .with(city.as(person.username()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Vì sao được 91,0 điểm, loại B?",
                        "Tự chấm 3,0; người quyết định điều chỉnh 2,0",
                        "Chia điểm thưởng")
                .contains(
                        "17/18 nhiệm vụ = 94,44 % → khung 45 – 50",
                        "báo cáo chậm", "Ngày 14/10: 1 lần × 0,5", "Số hóa 412 hồ sơ")
                .contains(
                        "30 % × 10 người = 3, làm tròn xuống 3",
                        "Hạng 3 được 93,0 điểm; cách 2,0 điểm", "9,0 điểm chưa đạt nằm ở đâu")
                .doesNotContain("Nguyễn Thị Số");
    }

    @Test
    void otherModulesReadTrendSummaryAndClosing() {
        assertThat(results.trend(person.personId(), 6))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.ratedClass()).isEqualTo("B"));
        assertThat(results.published(sheet)).isPresent();
        assertThat(results.closing(month.period)).isPresent();
        List<SummaryRow> rows = new ArrayList<>();
        results.eachSummaryRow(month.period, null, rows::add);
        assertThat(rows).hasSize(10).first().extracting(SummaryRow::rank).isEqualTo(1);
    }
}

package vn.congtam.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.support.ApplicationTest;

/** The rules in plain words, for every framework of the product in both languages. */
@ApplicationTest
class RuleTextsTests {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);

    @Autowired
    RuleTexts texts;

    @Autowired
    Frameworks frameworks;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @ValueSource(strings = {"1841-QĐ/TU", "335/2025/NĐ-CP", "3814-QĐ/TU"})
    void everyTopicIsSaidWithTheArticleOfItsFramework(String code) {
        Framework framework = frameworks.find(code, null).orElseThrow().framework();
        for (Locale language : LANGUAGES) {
            for (Topic topic : Topic.values()) {
                Rule rule = texts.rule(topic, framework, language);
                assertThat(rule.text()).as(code + " " + topic).isNotBlank().doesNotContain("{", "null", "  ");
                assertThat(rule.subject()).isNotBlank();
                assertThat(rule.basis()).contains(code);
            }
        }
    }

    @Test
    void limitsAreThoseOfTheFramework() {
        assertThat(said(Topic.QUOTA, "1841-QĐ/TU"))
                .contains("Loại A", "30 %", "loại B")
                .doesNotContain("20 %");
        assertThat(said(Topic.QUOTA, "335/2025/NĐ-CP"))
                .contains("Loại HTXS", "20 %", "HTT")
                .doesNotContain("30 %");
        assertThat(said(Topic.EXTENSION, "1841-QĐ/TU")).contains("40 %");
        assertThat(said(Topic.EXTENSION, "335/2025/NĐ-CP")).contains("25 %");
        assertThat(said(Topic.TOTAL, "1841-QĐ/TU")).contains("nhóm I tối đa 20 điểm", "nhóm III tối đa 10 điểm");
        assertThat(said(Topic.TOTAL, "335/2025/NĐ-CP")).contains("nhóm I tối đa 30 điểm", "nhóm II tối đa 70 điểm");
        assertThat(said(Topic.RESULTS, "335/2025/NĐ-CP"))
                .contains("sản phẩm quy đổi")
                .doesNotContain("45");
        assertThat(said(Topic.FORCED, "1841-QĐ/TU")).contains("nghỉ quá 12 ngày, nhiều nhất loại C");
        assertThat(said(Topic.BONUS, "335/2025/NĐ-CP")).contains("không có điểm thưởng riêng");
        assertThat(said(Topic.NOT_RATED, "1841-QĐ/TU")).contains("dưới 50 %", "quá 20 ngày", "quá 15 ngày");
    }

    @Test
    void everyStepHasItsWordsInBothLanguages() {
        for (Audience audience : Audience.values()) {
            for (Stop stop : Tours.stops(audience)) {
                for (Locale language : LANGUAGES) {
                    assertThat(messages.getMessage("help.step." + stop.key() + ".text", null, language))
                            .isNotBlank();
                }
            }
        }
    }

    private String said(Topic topic, String code) {
        return texts.rule(topic, frameworks.find(code, null).orElseThrow().framework(), LANGUAGES.getFirst())
                .text();
    }
}

package vn.congtam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.congtam.rulebook.classification.Attendance;
import vn.congtam.rulebook.classification.Conduct;
import vn.congtam.rulebook.classification.ForcedClass;
import vn.congtam.rulebook.classification.NotRatedPolicy;
import vn.congtam.rulebook.classification.Reason;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.rulebook.framework.ForcedClassRule.Kind;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;
import vn.congtam.rulebook.framework.RatedClass;

/** Every reason and every violation can be said in words. */
class RulebookMessagesTests {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Framework FRAMEWORK = FrameworkFiles.current();

    private final ResourceBundleMessageSource messages = messages();

    static Stream<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Violation.Code code : Violation.Code.values()) {
            keys.add(new Violation(code, null, List.of()).messageKey());
        }
        for (TieBreak tie : TieBreak.values()) {
            String word = tie.name().toLowerCase(Locale.ROOT).replace('_', '-');
            keys.add("rulebook.quota.kept." + word);
            keys.add("rulebook.quota.moved." + word);
        }
        keys.addAll(Set.of("rulebook.quota.moved", "rulebook.quota.unresolved", "rulebook.quota.kept-by-authority"));
        keys.add("rulebook.quota.moved-by-authority");
        return keys.stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isSaid(String key) {
        assertThat(messages.getMessage(key, new Object[0], VIETNAMESE)).isNotBlank();
    }

    @Test
    void figuresAreWrittenTheVietnameseWay() {
        assertThat(said("rulebook.violation.points-out-of-range", new BigDecimal("3"), new BigDecimal("0.5")))
                .isEqualTo("Điểm phải từ 0 đến 3, bước 0,5.");
        assertThat(said(
                        "rulebook.violation.outside-band",
                        new BigDecimal("45"),
                        new BigDecimal("50"),
                        new BigDecimal("94.4")))
                .isEqualTo("Điểm II.2 phải trong khung 45 – 50 (tỷ lệ 94,4 %).");
        assertThat(said("rulebook.quota.kept.higher-ii2", "A", "B", 30, 13, new BigDecimal("92")))
                .isEqualTo("Đồng điểm 92,0: xếp trên nhờ điểm kết quả công việc.");
    }

    @Test
    void everyReasonThatForcesAClassIsSaid() {
        Conduct conduct = new Conduct(
                Map.of(Kind.DISCIPLINE, "12/QĐ-UBND", Kind.WRITTEN_CRITICISM, "45/TB-UBND"),
                new BigDecimal("12.5"),
                RatedClass.B);

        assertThat(said(ForcedClass.of(FRAMEWORK, RatedClass.A, conduct).caps().stream()
                        .map(cap -> cap.reason())
                        .toList()))
                .containsExactly(
                        "Bị kỷ luật trong tháng theo 12/QĐ-UBND; điểm số giữ nguyên.",
                        "Bị phê bình bằng văn bản 45/TB-UBND; điểm số giữ nguyên.",
                        "Nghỉ 12,5 ngày làm việc, quá 12 ngày; điểm số giữ nguyên.",
                        "Người đứng đầu không xếp cao hơn đơn vị phụ trách (loại B); điểm số giữ nguyên.");
    }

    @Test
    void everyReasonForNotRatingIsSaid() {
        Attendance attendance =
                new Attendance(22, new BigDecimal("1.5"), new BigDecimal("20.5"), new BigDecimal("16"), true, true);

        assertThat(said(NotRatedPolicy.reasons(FRAMEWORK, attendance)))
                .containsExactly(
                        "Làm việc 1,5/22 ngày, dưới 50 % số ngày làm việc của tháng",
                        "Đang tập sự, thử việc",
                        "Nghỉ thai sản",
                        "Nghỉ ốm 20,5 ngày làm việc, quá 20 ngày",
                        "Nghỉ không hưởng lương 16 ngày làm việc, quá 15 ngày");
    }

    private List<String> said(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> said(reason.messageKey(), reason.arguments().toArray()))
                .toList();
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, Arrays.copyOf(arguments, arguments.length), VIETNAMESE);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/rulebook");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

package vn.congtam.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;

class DeductionCodeTests {

    private static final DeductionEntry LATE = entry("I-03", 14, "đến muộn");
    private static final DeductionEntry LATE_AGAIN = entry("I-03", 14, "đến muộn buổi chiều");
    private static final DeductionEntry BADGE = entry("I-05", 20, "không đeo thẻ");

    @Test
    void aDeductionIsNamedByItemAndDay() {
        assertThat(DeductionCode.of(List.of(LATE, BADGE, LATE_AGAIN)))
                .containsExactly("-I-03@20261014", "-I-05@20261020", "-I-03@20261014/2");
        assertThat(DeductionCode.of(List.of(BADGE))).containsExactly("-I-05@20261020");
    }

    @Test
    void aCorrectionFindsItsDeductionAlthoughAnotherOneWasDroppedSince() {
        Map<String, Correction.Line> badge = Map.of("-I-05@20261020", new Correction.Line(Points.ZERO, "có đeo thẻ"));
        SheetContent since = new SheetContent(Map.of(), List.of(BADGE, LATE));
        assertThat(Correction.apply(badge, since).deductions()).containsExactly(LATE);
    }

    private static DeductionEntry entry(String item, int day, String note) {
        return new DeductionEntry(item, LocalDate.of(2026, 10, day), 1, Points.of("0.5"), note);
    }
}

package vn.congtam.appeal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congtam.scorecard.DeductionEntry;

/**
 * How an appeal names a deduction: by item and day, so that it stays the same deduction when another one of the sheet is added or dropped
 * in a later version. A second entry of the same item and day has a number behind it.
 */
final class DeductionCode {

    private static final String MARK = "-";

    private DeductionCode() {}

    /** Codes of the deductions of a sheet, in their order: {@code -I-03@20261014}, {@code -I-03@20261014/2}. */
    static List<String> of(List<DeductionEntry> entries) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (DeductionEntry entry : entries) {
            String code = MARK + entry.item() + "@" + DateTimeFormatter.BASIC_ISO_DATE.format(entry.date());
            int times = seen.merge(code, 1, Integer::sum);
            codes.add(times == 1 ? code : code + "/" + times);
        }
        return codes;
    }

    /** Whether a code names a deduction, not a criterion or the class. */
    static boolean isOne(String code) {
        return code.startsWith(MARK);
    }
}

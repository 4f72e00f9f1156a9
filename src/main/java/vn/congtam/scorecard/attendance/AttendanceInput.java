package vn.congtam.scorecard.attendance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.congtam.shared.Refused;

/** Typed days and kinds of absence, by number of the sheet: one cell when saved while typing, all of them without JavaScript. */
record AttendanceInput(MultiValueMap<String, String> typed) {

    static final String DAYS = "days-";
    static final String ABSENCE = "absence-";

    List<Long> sheets() {
        return typed.getOrDefault("sheet", List.of()).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(id -> typed.containsKey(DAYS + id) || typed.containsKey(ABSENCE + id))
                .toList();
    }

    /** Days as typed; what was not sent stays as it is stored. */
    @Nullable BigDecimal days(AttendanceRow row) {
        String text = typed.getFirst(DAYS + row.sheetId());
        return text == null ? row.daysWorked() : number(text).orElse(null);
    }

    @Nullable AbsenceKind absence(AttendanceRow row) {
        String text = typed.getFirst(ABSENCE + row.sheetId());
        return text == null ? row.absence() : text.isBlank() ? null : kind(text);
    }

    private static AbsenceKind kind(String text) {
        return Arrays.stream(AbsenceKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused("web.error.badRequest"));
    }

    boolean isReadable(long sheetId) {
        String text = typed.getFirst(DAYS + sheetId);
        return text == null || text.isBlank() || number(text).isPresent();
    }

    /** Texts by sheet, to be shown again when something was wrong. */
    Map<String, String> texts() {
        return typed.toSingleValueMap();
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.strip().replace(',', '.');
        return plain.matches("\\d{1,2}(\\.\\d)?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}

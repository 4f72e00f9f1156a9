package vn.congtam.appeal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.worklog.ConvertedLine;
import vn.congtam.worklog.ProductCorrection;
import vn.congtam.worklog.TypedCorrections;

/**
 * An answer as typed: {@code outcome}, {@code answer}, {@code document}, and for each line {@code points.I.1.a} with
 * {@code why.I.1.a}; products see {@link TypedCorrections}.
 */
record HearingForm(Map<String, String> typed) {

    private static final Pattern POINTS = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

    public String value(String name) {
        return Objects.requireNonNullElse(typed.get(name), "").strip();
    }

    public TypedCorrections products() {
        return new TypedCorrections(typed);
    }

    /** Null while none is chosen. */
    public @Nullable AppealStatus outcome() {
        return List.of(AppealStatus.ACCEPTED, AppealStatus.PARTLY_ACCEPTED, AppealStatus.REFUSED).stream()
                .filter(outcome -> outcome.name().equals(value("outcome")))
                .findFirst()
                .orElse(null);
    }

    public String answer() {
        return value("answer");
    }

    public String document() {
        return value("document");
    }

    int version() {
        String version = value("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /**
     * The lines that get other points than those decided.
     *
     * @param step of the framework's scale; deductions follow their catalogue instead
     * @throws Refused for points that no line can have, and for a change without reason
     */
    Map<String, Correction.Line> corrections(List<ContestedLine> lines, Points step) {
        Map<String, Correction.Line> corrections = new HashMap<>();
        for (ContestedLine line : lines) {
            String points = value("points." + line.code());
            if (line.correctable() && !points.isEmpty()) {
                Points given = read(points, line, step);
                if (!given.equals(line.decided())) {
                    corrections.put(line.code(), new Correction.Line(given, reason(line)));
                }
            }
        }
        return corrections;
    }

    /**
     * The products that are to count otherwise.
     *
     * @throws Refused for what no product can have, and for a change without reason
     */
    Map<Long, ProductCorrection> corrections(List<ConvertedLine> products) {
        return products().of(products);
    }

    private static Points read(String typed, ContestedLine line, Points step) {
        Points most = Objects.requireNonNull(line.maximum());
        if (POINTS.matcher(typed).matches()) {
            Points given = Points.of(new BigDecimal(typed.replace(',', '.')));
            if (!given.isGreaterThan(most) && (line.isDeduction() || given.isMultipleOf(step))) {
                return given;
            }
        }
        throw new Refused("appeal.refused.points", line.shown(), most.value(), step.value());
    }

    private String reason(ContestedLine line) {
        String reason = value("why." + line.code());
        if (reason.isEmpty()) {
            throw new Refused("appeal.refused.lineReason", line.shown());
        }
        TextLimit.PROSE.require(reason);
        return reason;
    }
}

package vn.congtam.worklog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/**
 * Corrections of products as typed: {@code product.12.completed}, {@code product.12.failures}, {@code product.12.delays} and
 * {@code product.12.why} for the task 12. An empty field keeps what is counted.
 */
public record TypedCorrections(Map<String, String> typed) {

    public static final TypedCorrections NOTHING = new TypedCorrections(Map.of());

    /**
     * What was typed about a product, without blanks around it.
     *
     * @param about completed, failures, delays or why
     */
    public String value(long taskId, String about) {
        return Objects.requireNonNullElse(typed.get("product." + taskId + "." + about), "")
                .strip();
    }

    /**
     * The products that are to count otherwise, by task.
     *
     * @param lines what counted when it was typed; a count that is the same is left alone
     * @throws Refused for what no product can have, for a change without a reason and for a reason without a change
     */
    public Map<Long, ProductCorrection> of(List<ConvertedLine> lines) {
        Map<Long, ProductCorrection> corrections = new LinkedHashMap<>();
        lines.forEach(line -> correction(line).ifPresent(correction -> corrections.put(line.taskId(), correction)));
        return corrections;
    }

    private Optional<ProductCorrection> correction(ConvertedLine line) {
        ProductCount now = line.count();
        BigDecimal completed = completed(line, now.completed());
        Integer failures = whole(line, "failures", now.failedReviews());
        Integer delays = whole(line, "delays", now.delays());
        String reason = value(line.taskId(), "why");
        if (completed == null && failures == null && delays == null) {
            if (!reason.isEmpty()) {
                throw new Refused("worklog.correction.refused.unchanged", line.title());
            }
            return Optional.empty();
        }
        if (reason.isEmpty()) {
            throw new Refused("worklog.correction.refused.reason", line.title());
        }
        TextLimit.PROSE.require(reason);
        return Optional.of(new ProductCorrection(completed, failures, delays, reason));
    }

    /** Null where it stays; 1 and 1.00 are the same quantity. */
    private @Nullable BigDecimal completed(ConvertedLine line, BigDecimal now) {
        String completed = value(line.taskId(), "completed");
        if (completed.isEmpty()) {
            return null;
        }
        BigDecimal given = TypedQuantity.read(completed)
                .orElseThrow(() -> new Refused("worklog.correction.refused.completed", line.title()));
        return given.compareTo(now) == 0 ? null : given;
    }

    /** Null where it stays. */
    private @Nullable Integer whole(ConvertedLine line, String about, int now) {
        String times = value(line.taskId(), about);
        if (times.isEmpty()) {
            return null;
        }
        if (!times.matches("\\d{1,2}")) {
            throw new Refused("worklog.correction.refused.times", line.title());
        }
        int given = Integer.parseInt(times);
        return given == now ? null : given;
    }
}

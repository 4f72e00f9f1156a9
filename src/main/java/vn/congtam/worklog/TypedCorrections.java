package vn.congtam.worklog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
     * @param lines what counts now
     * @throws Refused for what no product can have, for a change without a reason and for a reason without a change
     */
    public Map<Long, ProductCorrection> of(List<ConvertedLine> lines) {
        Map<Long, ProductCorrection> corrections = new LinkedHashMap<>();
        lines.forEach(line -> correction(line).ifPresent(correction -> corrections.put(line.taskId(), correction)));
        return corrections;
    }

    private Optional<ProductCorrection> correction(ConvertedLine line) {
        ProductCount now = line.count();
        ProductCount count = new ProductCount(
                completed(line, now.completed()),
                whole(line, "failures", now.failedReviews()),
                whole(line, "delays", now.delays()));
        String reason = value(line.taskId(), "why");
        if (count.isSame(now)) {
            if (!reason.isEmpty()) {
                throw new Refused("worklog.correction.refused.unchanged", line.title());
            }
            return Optional.empty();
        }
        if (reason.isEmpty()) {
            throw new Refused("worklog.correction.refused.reason", line.title());
        }
        TextLimit.PROSE.require(reason);
        return Optional.of(new ProductCorrection(count, reason));
    }

    private BigDecimal completed(ConvertedLine line, BigDecimal now) {
        String completed = value(line.taskId(), "completed");
        return completed.isEmpty()
                ? now
                : TypedQuantity.read(completed)
                        .orElseThrow(() -> new Refused("worklog.correction.refused.completed", line.title()));
    }

    private int whole(ConvertedLine line, String about, int now) {
        String times = value(line.taskId(), about);
        if (times.isEmpty()) {
            return now;
        }
        if (!times.matches("\\d{1,2}")) {
            throw new Refused("worklog.correction.refused.times", line.title());
        }
        return Integer.parseInt(times);
    }
}

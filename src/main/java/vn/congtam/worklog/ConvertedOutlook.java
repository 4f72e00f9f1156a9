package vn.congtam.worklog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.ConvertedResult;
import vn.congtam.shared.Points;

/**
 * Where the converted products of a month stand: quantity (a), quality (b), progress (c). Marks of leaders are not part of it.
 *
 * @param result null without data
 * @param maximum most points that results can give
 */
public record ConvertedOutlook(Conversion sums, @Nullable ConvertedResult result, Points maximum) {

    /** The ratios a, b, c in per cent; empty without data. */
    public List<ConvertedResult.Part> parts() {
        return result == null ? List.of() : result.parts();
    }

    /** Their mean in per cent, null without data. */
    public @Nullable BigDecimal mean() {
        return result == null ? null : result.result();
    }
}

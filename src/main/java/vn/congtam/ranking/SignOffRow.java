package vn.congtam.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person of the list of those who have or have not confirmed the own result. No class and no score: the list passes
 * from hand to hand.
 *
 * @param acknowledgedAt null while not confirmed
 */
public record SignOffRow(
        String code,
        String name,
        String post,
        String unit,
        @Nullable Instant acknowledgedAt) {}

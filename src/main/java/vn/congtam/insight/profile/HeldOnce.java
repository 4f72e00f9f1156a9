package vn.congtam.insight.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post that the person holds or held.
 *
 * @param role name of the place in the chain of leadership
 * @param to last day, null while it lasts
 */
public record HeldOnce(
        String agency,
        String unit,
        String role,
        String title,
        boolean concurrent,
        LocalDate from,
        @Nullable LocalDate to) {}

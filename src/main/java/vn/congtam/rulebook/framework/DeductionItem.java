package vn.congtam.rulebook.framework;

import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * An entry of the catalogue of deductions.
 *
 * @param code for example {@code "I-03"}
 * @param group code of the group or criterion whose points it lowers, never below 0
 * @param points taken off for one occurrence, set by the agency
 * @param pointsSource where the number of points comes from; the entry itself may be in the text while its points are not
 * @param criterion the line of the sheet that it speaks of, if there is one
 */
public record DeductionItem(
        String code,
        String group,
        String text,
        Points points,
        Source pointsSource,
        @Nullable String criterion,
        Basis basis) {}

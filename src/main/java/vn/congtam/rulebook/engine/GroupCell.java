package vn.congtam.rulebook.engine;

import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * The sum of a column of the team grid.
 *
 * @param points before deductions; absent while no line of the column has points, shown as a dash and never as 0
 * @param complete whether every line of the column has points
 */
public record GroupCell(
        String code, String title, Points maximum, @Nullable Points points, boolean complete) {}

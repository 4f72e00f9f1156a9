package vn.congtam.rulebook.framework;

import vn.congtam.shared.Points;

/**
 * The scale of a sheet and its one rounding point, two decimals half up after summation.
 *
 * @param maximum of the total, to which it is clamped
 * @param step smallest difference between two values of a line
 */
public record Scale(Points maximum, Points step, Basis basis) {}

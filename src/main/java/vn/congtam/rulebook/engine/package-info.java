/**
 * From the points of one sheet to a score that explains itself: band proposal, group sums, deductions, total, class by score
 * and the trace of every step; and the rules that a sheet must satisfy. Pure: same input, same output, no clock, no database.
 */
@NullMarked
package vn.congtam.rulebook.engine;

import org.jspecify.annotations.NullMarked;

/**
 * Deadlines of a month for one person or one unit: what a late official sees and asks for, and the screen of human resources.
 * The rules are {@code vn.congtam.period}'s; here are people, units and words.
 */
@NullMarked
package vn.congtam.scorecard.deadline;

import org.jspecify.annotations.NullMarked;

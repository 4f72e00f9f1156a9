/** The screen on which human resources open a month and move its deadlines. Owns no rule. */
@NullMarked
package vn.congtam.scorecard.opening;

import org.jspecify.annotations.NullMarked;

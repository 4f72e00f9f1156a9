/** Moving people within an agency, and the hand-over between the two units in the month of the move. */
@NullMarked
package vn.congtam.scorecard.moves;

import org.jspecify.annotations.NullMarked;

/**
 * What human resources enters about a month: days worked, who is not rated and why, discipline and written criticism, the
 * classes of units. Never touches points.
 */
@NullMarked
package vn.congtam.scorecard.attendance;

import org.jspecify.annotations.NullMarked;

/**
 * The weekly check-in: what was planned, done and late in a week, the level that follows from it, and its confirmation by the
 * supervisor for the whole team in one act. Inner part of the module worklog; counts for no score.
 */
@NullMarked
package vn.congtam.worklog.week;

import org.jspecify.annotations.NullMarked;

/**
 * What the units of concurrent posts say on sheets that the unit of the main post rates: they read what the official wrote and comment.
 */
@NullMarked
package vn.congtam.scorecard.concurrent;

import org.jspecify.annotations.NullMarked;

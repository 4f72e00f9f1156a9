/**
 * Words on a sheet: remarks between the official and those who judge, and what the superior tells the official for the next
 * month. Never touches a point.
 */
@NullMarked
package vn.congtam.scorecard.conversation;

import org.jspecify.annotations.NullMarked;

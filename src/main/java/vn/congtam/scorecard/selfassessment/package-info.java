/**
 * The official's own sheet on the screen: the official table with autosave, submission with a receipt, recall. Owns no rule; the
 * sheet is moved by the services of {@code scorecard}.
 */
@NullMarked
package vn.congtam.scorecard.selfassessment;

import org.jspecify.annotations.NullMarked;

/**
 * How the official papers of an agency begin and end: the names at the top, the symbol of the number, who signs and who receives.
 * HR keeps it in versions, each from a day on.
 */
@NullMarked
package vn.congtam.document.letterhead;

import org.jspecify.annotations.NullMarked;

/**
 * Papers with number and signature about an agency's closed month: proposal, decision with its list, lists of units, notices of a
 * result.
 */
@NullMarked
package vn.congtam.document.official;

import org.jspecify.annotations.NullMarked;

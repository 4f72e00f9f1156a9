/** The table of an agency's closed month, with everybody's points and classes. */
@NullMarked
package vn.congtam.document.summary;

import org.jspecify.annotations.NullMarked;

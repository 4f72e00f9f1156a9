/** Papers of one official: the sheet of a month, the explanation of its result, the sheet of a year. */
@NullMarked
package vn.congtam.document.sheet;

import org.jspecify.annotations.NullMarked;

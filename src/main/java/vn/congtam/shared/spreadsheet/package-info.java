/**
 * The one door for XLSX files: bounded reading of uploads, writing that never turns typed text into a formula. Knows no
 * meaning of any column.
 */
@NullMarked
package vn.congtam.shared.spreadsheet;

import org.jspecify.annotations.NullMarked;

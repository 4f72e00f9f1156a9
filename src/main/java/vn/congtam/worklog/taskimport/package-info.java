/** Tasks of a month from a spreadsheet: one's own, and those of people whom one leads. */
@NullMarked
package vn.congtam.worklog.taskimport;

import org.jspecify.annotations.NullMarked;

/** The city's calendar of holidays, days off in lieu and worked weekend days: its screen and the import from a spreadsheet. */
@NullMarked
package vn.congtam.period.calendar;

import org.jspecify.annotations.NullMarked;

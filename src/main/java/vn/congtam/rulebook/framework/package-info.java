/** A framework as values that cannot be wrong: sheets, criteria, bands, classes, quota, catalogue, calendar, limits. */
@NullMarked
package vn.congtam.rulebook.framework;

import org.jspecify.annotations.NullMarked;

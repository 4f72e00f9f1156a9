/** Whole months of a large agency, walked through with everything that happens to people in them. */
@NullMarked
package vn.congtam.simulation;

import org.jspecify.annotations.NullMarked;

/** Corrects what products of a reopened sheet count, for whoever decides on it; the tasks themselves stay closed. */
@NullMarked
package vn.congtam.scorecard.products;

import org.jspecify.annotations.NullMarked;

/** Transfers and secondments between agencies: released by the old one, accepted by the receiving one or the city, and the way back. */
@NullMarked
package vn.congtam.scorecard.transfers;

import org.jspecify.annotations.NullMarked;

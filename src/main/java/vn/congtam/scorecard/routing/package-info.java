/** Sheets that wait for nobody or for somebody who cannot act, why, and handing them on in one act. */
@NullMarked
package vn.congtam.scorecard.routing;

import org.jspecify.annotations.NullMarked;

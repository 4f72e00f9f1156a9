/** The one-page guide of a role on paper. */
@NullMarked
package vn.congtam.document.guide;

import org.jspecify.annotations.NullMarked;

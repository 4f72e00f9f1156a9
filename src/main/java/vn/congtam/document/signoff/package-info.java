/** The list on which people confirm by hand that they have seen their result. */
@NullMarked
package vn.congtam.document.signoff;

import org.jspecify.annotations.NullMarked;

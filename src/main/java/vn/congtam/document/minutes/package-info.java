/** Minutes of the leadership's meetings as papers to sign and to go on writing in. */
@NullMarked
package vn.congtam.document.minutes;

import org.jspecify.annotations.NullMarked;

/** Who reaches which address: every handler of the application against every kind of user. */
@NullMarked
package vn.congtam.access;

import org.jspecify.annotations.NullMarked;

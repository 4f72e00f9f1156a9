/**
 * Who acts for whom, from when to when and by which document; entering and leaving somebody else's place. What may be done
 * there is asked of the permissions of the sheet.
 */
@NullMarked
package vn.congtam.account.delegation;

import org.jspecify.annotations.NullMarked;

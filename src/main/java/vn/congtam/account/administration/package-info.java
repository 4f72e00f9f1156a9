/**
 * Screens of the administrator and of an agency's human resources for accounts, and a person's own account page.
 */
@NullMarked
package vn.congtam.account.administration;

import org.jspecify.annotations.NullMarked;

/**
 * What an account proves itself with: the account row, passwords, sessions. For this module only.
 */
@NullMarked
package vn.congtam.account.credential;

import org.jspecify.annotations.NullMarked;

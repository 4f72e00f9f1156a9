/**
 * Getting in and out: sign-in, throttling, sessions, first set-up, the safety headers of every answer. For this module only.
 */
@NullMarked
package vn.congtam.account.signin;

import org.jspecify.annotations.NullMarked;

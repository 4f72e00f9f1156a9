/**
 * Who gets in: tokens, scopes, limits, and the record of every call.
 */
@NullMarked
package vn.congtam.exchange.gate;

import org.jspecify.annotations.NullMarked;

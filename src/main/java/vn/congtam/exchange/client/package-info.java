/**
 * The administrator's screens: registering clients, their tokens and their end.
 */
@NullMarked
package vn.congtam.exchange.client;

import org.jspecify.annotations.NullMarked;

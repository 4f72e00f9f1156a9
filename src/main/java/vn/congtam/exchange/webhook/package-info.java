/**
 * Messages to other systems when a month is published.
 */
@NullMarked
package vn.congtam.exchange.webhook;

import org.jspecify.annotations.NullMarked;

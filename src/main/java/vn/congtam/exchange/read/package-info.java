/**
 * Officials, posts, published results and roll-ups as other systems read them.
 */
@NullMarked
package vn.congtam.exchange.read;

import org.jspecify.annotations.NullMarked;

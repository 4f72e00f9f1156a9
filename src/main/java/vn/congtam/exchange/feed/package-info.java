/**
 * What changed since, for systems that keep a copy, and what they have not fetched yet.
 */
@NullMarked
package vn.congtam.exchange.feed;

import org.jspecify.annotations.NullMarked;

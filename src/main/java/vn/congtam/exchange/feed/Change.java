package vn.congtam.exchange.feed;

import java.time.Instant;
import vn.congtam.exchange.feed.ChangeItem.Kind;

/** A change as it is kept: what it is about, not what that looks like. */
record Change(long position, Kind kind, long id, long agencyId, Instant at) {}

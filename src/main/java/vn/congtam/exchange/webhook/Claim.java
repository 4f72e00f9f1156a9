package vn.congtam.exchange.webhook;

import java.util.UUID;

/** An address that this node alone sends to for now. */
record Claim(long clientId, UUID lease) {}

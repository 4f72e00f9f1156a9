package vn.congtam.scorecard;

import java.time.Instant;

/** What an official gets for a submitted sheet. */
public record SheetReceipt(String number, Instant at) {}

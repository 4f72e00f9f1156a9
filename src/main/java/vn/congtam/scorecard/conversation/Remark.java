package vn.congtam.scorecard.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param criterion code of the line, null for the whole sheet */
public record Remark(@Nullable String criterion, String author, String body, Instant writtenAt) {}

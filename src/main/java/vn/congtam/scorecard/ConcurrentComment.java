package vn.congtam.scorecard;

import java.time.Instant;

/** What the unit of a concurrent post says on a sheet, with unit and post as they were called then. */
public record ConcurrentComment(String unitName, String postTitle, String authorName, String body, Instant writtenAt) {}

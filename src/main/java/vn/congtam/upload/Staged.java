package vn.congtam.upload;

import java.time.Instant;

/** A file that waits for its confirmation, as its reader understands it. */
public record Staged<T>(String fileName, Instant uploadedAt, T file) {}

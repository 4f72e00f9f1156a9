package vn.congtam.worklog;

import java.time.Instant;

/** A file of a task as lists show it. */
record EvidenceLine(long id, String fileName, long size, String sha256, String uploadedBy, Instant uploadedAt) {

    private static final long KILO = 1024;

    /** Rounded up, at least 1. */
    public long kilobytes() {
        return Math.max(1, (size + KILO - 1) / KILO);
    }
}

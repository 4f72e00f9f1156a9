package vn.congtam.document.bundle;

/** How far a bundle is. */
public enum BundleStatus {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    /** Whether a node works on it or will. */
    public boolean isActive() {
        return this == WAITING || this == RUNNING;
    }
}

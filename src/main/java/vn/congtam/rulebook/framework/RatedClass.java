package vn.congtam.rulebook.framework;

/** The four classes, best first. "Not rated" is no class but an outcome of its own, always with a reason. */
public enum RatedClass {
    A,
    B,
    C,
    D;

    public boolean isBetterThan(RatedClass other) {
        return compareTo(other) < 0;
    }

    /** This class, or the cap where this class is better than the cap allows. */
    public RatedClass atMost(RatedClass cap) {
        return isBetterThan(cap) ? cap : this;
    }
}

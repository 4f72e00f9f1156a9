package vn.congtam.rulebook.framework;

/** Where a rule comes from; every screen that shows the rule says so. */
public enum Source {
    /** Read in the decision itself or in a form issued under it. */
    TEXT,
    /** Shipped with the product because the text is silent or not at hand; an agency's HR may set another value. */
    DEFAULT,
    /** Set by an agency in a version of its own, inside the frame's limits. */
    AGENCY
}

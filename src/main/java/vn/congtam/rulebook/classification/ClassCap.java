package vn.congtam.rulebook.classification;

import vn.congtam.rulebook.framework.RatedClass;

/** The best class that a rule leaves, and why. */
public record ClassCap(RatedClass atMost, Reason reason) {}

package vn.congtam.insight.levelling;

import java.time.Instant;

/** An explanation, or what was said to it. */
record AlertStep(Verb verb, String note, String actorName, Instant at) {

    enum Verb {
        ANSWERED,
        ACCEPTED,
        KEPT_OPEN
    }
}

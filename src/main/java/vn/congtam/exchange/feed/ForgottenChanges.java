package vn.congtam.exchange.feed;

/** Changes after the place that was asked for are no longer kept: going on from there would miss them, so the client has to start anew. */
class ForgottenChanges extends RuntimeException {

    ForgottenChanges(long from, long forgottenTo) {
        super("asked from " + from + ", forgotten to " + forgottenTo);
    }
}

package vn.congtam.appeal;

import java.util.Locale;

/** What happens to an appeal. */
enum AppealVerb {
    FILED,
    APPOINTED,
    FILE_ADDED,
    WITHDRAWN,
    ANSWERED,
    RESERVED,
    REISSUED;

    /** Name in the event log, for example {@code appeal.file-added}. */
    String action() {
        return "appeal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

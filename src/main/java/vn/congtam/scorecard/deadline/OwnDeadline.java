package vn.congtam.scorecard.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.SheetDeadline;
import vn.congtam.scorecard.SheetStatus;

/**
 * What the deadline of the own sheet means now: a late official is never left alone.
 *
 * @param passed whether the last moment is over
 * @param late handed in late, or not yet and the grace is over
 * @param blocked the framework takes no late sheet: the draft stays, more time has to be asked for
 */
public record OwnDeadline(SheetDeadline facts, boolean passed, boolean late, boolean blocked) {

    /** A sheet that came back, or that was in before, is never blocked: nobody is locked out by a correction. */
    public static OwnDeadline of(SheetDeadline facts, SheetStatus status, Framework framework, Instant now) {
        Instant handedIn = facts.handedIn();
        boolean late = (handedIn == null ? now : handedIn).isAfter(facts.lateAfter());
        boolean again = status == SheetStatus.RETURNED || facts.wasIn();
        boolean strict = !framework.reviewLimits().lateSubmissionAllowed();
        return new OwnDeadline(facts, now.isAfter(facts.due()), late, late && strict && !again);
    }

    public Instant due() {
        return facts.due();
    }

    public Instant lateAfter() {
        return facts.lateAfter();
    }

    /** Whether the last moment lies after the month's own date. */
    public boolean isExtended() {
        return facts.due().isAfter(facts.regular());
    }

    /** The latest question for more time, null for none. */
    public SheetDeadline.@Nullable Request request() {
        return facts.request();
    }

    public boolean isAsked() {
        SheetDeadline.Request request = facts.request();
        return request != null && request.isOpen();
    }

    /** Names in one line, empty when nobody is set. */
    public String whom() {
        return String.join(", ", facts.contacts());
    }

    public String help() {
        return facts.help();
    }
}

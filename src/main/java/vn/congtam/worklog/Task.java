package vn.congtam.worklog;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** A piece of work of one person in one month. */
@Entity
@Table(name = "task")
@SuppressWarnings("UnusedVariable") // columns that only lists read
class Task {

    private static final int FINISHED = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;
    private long personId;
    private YearMonth month;

    @Embedded
    private TaskDetails details;

    private short progress;
    private @Nullable LocalDate finishedOn;
    private String result = "";

    @Embedded
    private Verdict verdict = new Verdict();

    @Embedded
    private Delivery delivery = new Delivery();

    @Embedded
    private Departure departure = new Departure();

    @Embedded
    private Provenance provenance;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    private Task(Assignee assignee, TaskDetails details, Provenance provenance) {
        this.agencyId = assignee.agencyId();
        this.personId = assignee.personId();
        this.month = YearMonth.from(details.dueOn());
        this.details = details;
        this.provenance = provenance;
    }

    /** A task of the month of its due date, from the plan or ad hoc. */
    static Task assign(Assignee to, TaskDetails details, long account, Instant at) {
        return new Task(to, details, Provenance.entered(account, at));
    }

    Task inBatch(UUID act) {
        provenance.enterIn(act);
        return this;
    }

    /** @throws Conflict once it is confirmed or passed on */
    void revise(TaskDetails revised) {
        requireUnconfirmed();
        if (!YearMonth.from(revised.dueOn()).equals(month)) {
            throw new Refused("worklog.refused.dueOutsideMonth");
        }
        if (isPart() && revised.quantity().compareTo(details.quantity()) != 0) {
            throw new Refused("worklog.refused.partOfProduct");
        }
        details = revised;
    }

    /**
     * How far the work is.
     *
     * @param doneOn last day of the work, wanted at 100 per cent only
     * @param completed quantity, null for all of it once finished
     */
    void report(int percent, LocalDate doneOn, String outcome, @Nullable BigDecimal completed) {
        requireUnconfirmed();
        delivery.complete(completed);
        progress = (short) percent;
        finishedOn = percent == FINISHED ? doneOn : null;
        result = outcome;
    }

    /** The assigner's verdict, or the higher body's; it may be changed while the month is open. */
    void confirm(Quality quality, Verdict.Judge judge, String note, Instant at) {
        departure.requireStill();
        if (Objects.equals(judge.person(), personId)) {
            throw new Refused("worklog.refused.ownQuality");
        }
        if (finishedOn == null) {
            throw new Refused("worklog.refused.unfinished");
        }
        if (quality == Quality.FAILED && !verdict.isFailed()) {
            delivery.fail();
        }
        verdict = Verdict.of(quality, judge, note, at);
    }

    /** Hands mended work in again after it failed; the failure keeps counting. */
    void redeliver() {
        departure.requireStill();
        if (!verdict.isFailed()) {
            throw new Conflict("worklog.refused.notFailed");
        }
        verdict = verdict.reopened();
    }

    /** What became of the product, for the assigner to count. */
    Delivery delivery() {
        departure.requireStill();
        return delivery;
    }

    /**
     * How many failed reviews, or whether a delay, an objective cause may be claimed for.
     *
     * @throws Refused when there is nothing to excuse
     */
    int claimable(CauseKind kind, LocalDate today) {
        departure.requireStill();
        boolean late = delivery.isCountedLate() || details.dueOn().isBefore(finishedOn == null ? today : finishedOn);
        int times = kind == CauseKind.FAILURE ? delivery.openFailures() : late && !delivery.isDelayExcused() ? 1 : 0;
        if (times == 0) {
            throw new Refused("worklog.refused.nothingToExcuse");
        }
        return times;
    }

    void excuse(CauseKind kind, int times) {
        delivery.excuse(kind, times);
    }

    /** Makes this one part of a divided product. */
    Task asPart(long dividedProduct) {
        delivery.joinParts(dividedProduct);
        return this;
    }

    /** Takes a part of the quantity away into a task of its own, of the same product and due on its own day. */
    Task split(TaskDetails part, long account, Instant at) {
        requireUnfinished();
        if (part.quantity().compareTo(details.quantity()) >= 0) {
            throw new Refused("worklog.refused.splitAll", TypedQuantity.show(details.quantity()));
        }
        details = details.withQuantity(details.quantity().subtract(part.quantity()));
        return new Task(assignee(), part, provenance.divided(account, at));
    }

    /** Gives unfinished work back to the assigner; it stays among the assigned tasks. */
    void handBack(String reason) {
        requireUnfinished();
        departure = Departure.of(Disposition.HANDED_BACK, reason);
    }

    /** The same work for somebody else, after it was handed back. */
    Task takenOverBy(Assignee other, @Nullable Long assigner, long account, Instant at) {
        return follow(other, details.assignedBy(assigner), Origin.TAKEN_OVER, account, at);
    }

    void carryOver(String reason) {
        requireUnfinished();
        departure = Departure.of(Disposition.CARRIED_OVER, reason);
    }

    /** The rest of the work in a later month, with the progress made so far. */
    Task continuedIn(YearMonth later, long account, Instant at) {
        TaskDetails rest = details.inMonth(later).withQuantity(delivery.rest(details.quantity()));
        Task next = follow(assignee(), rest, Origin.CARRIED_OVER, account, at);
        next.progress = progress;
        return next;
    }

    /** The same work anew. */
    Task copiedTo(YearMonth later, long account, Instant at) {
        return follow(assignee(), details.inMonth(later), Origin.COPIED, account, at);
    }

    void requireUnconfirmed() {
        departure.requireStill();
        if (!verdict.isPending()) {
            throw new Conflict("worklog.refused.confirmed");
        }
    }

    void requireVersion(int seen) {
        if (seen != version) {
            throw new Conflict("web.error.stale");
        }
    }

    boolean isActive() {
        return departure.isStill();
    }

    boolean isAssignedBy(long person) {
        return details.assignerId() != null && details.assignerId() == person;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long agencyId() {
        return agencyId;
    }

    long personId() {
        return personId;
    }

    YearMonth month() {
        return month;
    }

    String title() {
        return details.title();
    }

    TaskDetails details() {
        return details;
    }

    @Nullable Long dividedProduct() {
        return delivery.dividedProductId();
    }

    boolean isPart() {
        return delivery.dividedProductId() != null;
    }

    private Assignee assignee() {
        return new Assignee(personId, agencyId);
    }

    private Task follow(Assignee to, TaskDetails details, Origin how, long account, Instant at) {
        return new Task(to, details, provenance.following(id, how, account, at));
    }

    private void requireUnfinished() {
        departure.requireStill();
        if (finishedOn != null) {
            throw new Conflict("worklog.refused.finished");
        }
    }
}

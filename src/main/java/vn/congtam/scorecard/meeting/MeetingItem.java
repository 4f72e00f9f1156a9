package vn.congtam.scorecard.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;

/** A sheet on the agenda: what the unit's collective proposes, the votes, and what was concluded. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class MeetingItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long meetingId;
    private long periodId;
    private long sheetId;
    private long personId;
    private int ordinal;
    private int judgedVersion;
    private BigDecimal judgedTotal;

    @Enumerated(EnumType.STRING)
    private RatedClass judgedClass;

    @Enumerated(EnumType.STRING)
    private @Nullable RatedClass proposedClass;

    private @Nullable Integer votesFor;
    private @Nullable Integer votesAgainst;
    private @Nullable Integer votesAbstain;
    private String opinions = "";

    @Enumerated(EnumType.STRING)
    private @Nullable RatedClass concludedClass;

    private String conclusion = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private String outcomeNote = "";

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MeetingItem() {}

    MeetingItem(long meetingId, int ordinal, Candidate of) {
        this.meetingId = meetingId;
        this.ordinal = ordinal;
        periodId = of.periodId();
        sheetId = of.subject().sheetId();
        personId = of.subject().personId();
        judgedVersion = of.version();
        judgedTotal = of.total().value();
        judgedClass = of.classByScore();
        proposedClass = of.classByScore();
        concludedClass = of.classByScore();
    }

    void record(RecordInput.Item said) {
        proposedClass = said.proposed();
        votesFor = said.votes() == null ? null : said.votes().yes();
        votesAgainst = said.votes() == null ? null : said.votes().no();
        votesAbstain = said.votes() == null ? null : said.votes().abstain();
        opinions = said.opinions();
        concludedClass = said.concluded();
        conclusion = said.conclusion();
    }

    /** Concluded with a class: decided at once when the points give it, else after they were adjusted. */
    void agreed(String adjust) {
        boolean same = judgedClass == concludedClass;
        settle(same ? Outcome.PENDING : Outcome.TO_ADJUST, same ? "" : adjust);
    }

    void settle(Outcome became, String note) {
        outcome = became;
        outcomeNote = note;
    }

    boolean isPending() {
        return outcome == Outcome.PENDING;
    }

    /** For the event log: sheet, class, votes and what became of it. */
    String told() {
        return "%d: %s, %s-%s-%s, %s".formatted(sheetId, concludedClass, votesFor, votesAgainst, votesAbstain, outcome);
    }

    long id() {
        return id;
    }

    long meetingId() {
        return meetingId;
    }

    long sheetId() {
        return sheetId;
    }

    long personId() {
        return personId;
    }

    int judgedVersion() {
        return judgedVersion;
    }
}

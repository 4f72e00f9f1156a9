package vn.congtam.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/**
 * An appeal on its way: {@code FILED → IN_HEARING → ACCEPTED, PARTLY_ACCEPTED or REFUSED}, aside by WITHDRAWN until it is
 * answered. What the official wrote never changes.
 */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Appeal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long closingId;
    private long sheetId;
    private long periodId;
    private long agencyId;
    private YearMonth month;
    private long personId;
    private String asked;
    private String reason;

    @Enumerated(EnumType.STRING)
    private AppealStatus status;

    private Instant filedAt;
    private LocalDate answerDue;
    private @Nullable Long deciderId;
    private @Nullable Long deciderForId;
    private @Nullable Long deciderAccount;
    private boolean decidedAlone;

    @Enumerated(EnumType.STRING)
    private @Nullable HearerKind hearerKind;

    private @Nullable Long hearerId;
    private String panel = "";
    private String answer = "";
    private String answerDocument = "";
    private @Nullable Instant answeredAt;
    private String answeredBy = "";
    private String reserve = "";
    private @Nullable Instant reservedAt;
    private @Nullable Long newClosingId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Appeal() {}

    Appeal(ContestedResult of, AppealForm form, Instant at, LocalDate answerDue) {
        this.closingId = of.closingId();
        this.sheetId = of.sheetId();
        this.periodId = of.periodId();
        this.agencyId = of.agencyId();
        this.month = of.month();
        this.personId = of.personId();
        this.deciderId = of.deciderId();
        this.deciderForId = of.deciderForId();
        this.deciderAccount = of.deciderAccount();
        this.decidedAlone = of.decidedAlone();
        this.asked = form.asked();
        this.reason = form.reason();
        this.status = AppealStatus.FILED;
        this.filedAt = at;
        this.answerDue = answerDue;
    }

    long id() {
        return id;
    }

    long agencyId() {
        return agencyId;
    }

    YearMonth month() {
        return month;
    }

    LocalDate answerDue() {
        return answerDue;
    }

    AppealStatus status() {
        return status;
    }

    int version() {
        return version;
    }

    /** Hands the appeal to whoever hears it; may be done anew until it is answered. */
    void appoint(Hearer hearer) {
        requireOpen();
        if (hearer.isPerson(personId) || (decidedAlone && isDecider(hearer))) {
            throw new Refused("appeal.refused.hearer");
        }
        this.status = AppealStatus.IN_HEARING;
        this.hearerKind = hearer.kind();
        this.hearerId = hearer.personId();
        this.panel = hearer.panel();
    }

    private boolean isDecider(Hearer hearer) {
        return (deciderId != null && hearer.isPerson(deciderId))
                || (deciderForId != null && hearer.isPerson(deciderForId));
    }

    void withdraw() {
        requireOpen();
        this.status = AppealStatus.WITHDRAWN;
    }

    /**
     * Gives the one answer.
     *
     * @param outcome accepted, partly accepted or refused
     * @param by name of who answers
     */
    void answer(AppealStatus outcome, String text, String document, String by, Instant at) {
        requireOpen();
        if (!outcome.isAnswered() || text.isBlank()) {
            throw new Refused("appeal.refused.answerMissing");
        }
        this.status = outcome;
        this.answer = text;
        this.answerDocument = document;
        this.answeredBy = by;
        this.answeredAt = at;
    }

    /** The official's own opinion after an answer that does not give everything; once. */
    void reserve(String opinion, Instant at) {
        if (reservedAt != null || (status != AppealStatus.REFUSED && status != AppealStatus.PARTLY_ACCEPTED)) {
            throw new Conflict("appeal.conflict.reserve");
        }
        if (opinion.isBlank()) {
            throw new Refused("appeal.refused.reserveMissing");
        }
        this.reserve = opinion;
        this.reservedAt = at;
    }

    /** Names the version of the result that carries the correction. */
    void reissued(long closing) {
        if (!status.isChange() || newClosingId != null) {
            throw new Conflict("appeal.conflict.reissued");
        }
        this.newClosingId = closing;
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw new Conflict("appeal.conflict.answered");
        }
    }
}

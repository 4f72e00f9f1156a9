package vn.congtam.scorecard.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** A discipline or a written criticism in one month. The same document is used once per person, in whatever month. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class ConductRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long agencyId;
    private long personId;
    private YearMonth month;

    @Enumerated(EnumType.STRING)
    private ConductKind kind;

    @Column(name = "document_no")
    private String documentNumber;

    private LocalDate decidedOn;
    private String note;
    private long recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ConductRecord() {}

    ConductRecord(long agencyId, long personId, YearMonth month, ConductForm form, long accountId, Instant at) {
        this.agencyId = agencyId;
        this.personId = personId;
        this.month = month;
        this.kind = form.requiredKind();
        this.documentNumber = form.documentNumber().strip();
        this.decidedOn = form.requiredDay();
        this.note = form.note().strip();
        this.recordedBy = accountId;
        this.recordedAt = at;
    }

    long id() {
        return id;
    }

    boolean isIn(long agency, YearMonth of) {
        return agencyId == agency && month.equals(of);
    }

    long personId() {
        return personId;
    }

    ConductKind kind() {
        return kind;
    }

    String documentNumber() {
        return documentNumber;
    }
}

package vn.congtam.scorecard.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;

/** Class of a unit, or of the whole agency, in one month: its head's class is not higher. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class UnitClass {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long agencyId;
    private YearMonth month;
    private @Nullable Long unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "class")
    private RatedClass ratedClass;

    @Column(name = "document_no")
    private String documentNumber;

    private long recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected UnitClass() {}

    @SuppressWarnings("NullAway.Init") // the class follows with record()
    UnitClass(long agencyId, YearMonth month, @Nullable Long unitId) {
        this.agencyId = agencyId;
        this.month = month;
        this.unitId = unitId;
    }

    void record(RatedClass of, String document, long accountId, Instant at) {
        this.ratedClass = of;
        this.documentNumber = document.strip();
        this.recordedBy = accountId;
        this.recordedAt = at;
    }

    long id() {
        return id;
    }

    @Nullable Long unitId() {
        return unitId;
    }

    boolean isIn(long agency, YearMonth of) {
        return agencyId == agency && month.equals(of);
    }
}

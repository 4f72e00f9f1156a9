package vn.congtam.rollup.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnameseText;

/** What an official says about the own year and what the authority decides. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields
class YearSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long yearRatingId;
    private long personId;

    @Enumerated(EnumType.STRING)
    private @Nullable RatedClass selfClass;

    private String ownWords;
    private @Nullable Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable RatedClass decidedClass;

    private @Nullable BigDecimal decidedMean;

    @Enumerated(EnumType.STRING)
    private @Nullable RatedClass decidedCap;

    private String decisionReason;

    @Enumerated(EnumType.STRING)
    private Handling handling;

    private String handlingNote;
    private @Nullable String decisionDocument;
    private @Nullable Instant decidedAt;
    private @Nullable Long decidedBy;

    @Version
    private int version;

    protected YearSheet() {}

    /** @throws Conflict once it is decided, or when the form is not the newest one */
    void assess(SelfYearForm form, Instant now) {
        requireFresh(form.version());
        if (decidedAt != null) {
            throw new Conflict("rollup.rating.conflict.decided");
        }
        selfClass = form.selfClass();
        ownWords = lines(form.ownWords());
        submittedAt = now;
    }

    /**
     * Decides, or decides anew.
     *
     * @param line what the months give
     * @param by null for the higher body, which then names its document
     * @throws Refused when the class is better than a forced month leaves, or differs from the proposal without a reason
     */
    void decide(YearDecisionForm form, YearLine line, @Nullable Long by, Instant now) {
        requireFresh(form.version());
        RatedClass proposed = line.proposed();
        if (proposed == null) {
            throw new Refused("rollup.rating.refused.fewMonths", line.monthsRated());
        }
        RatedClass cap = line.cap();
        if (cap != null && !line.allows(form.decidedClass())) {
            throw new Refused("rollup.rating.refused.cap", cap);
        }
        if (form.decidedClass() != proposed && form.reason().isBlank()) {
            throw new Refused("rollup.rating.refused.reason", proposed);
        }
        if (by == null && form.document().isBlank()) {
            throw new Refused("rollup.rating.refused.document");
        }
        decidedClass = form.decidedClass();
        decidedMean = line.mean();
        decidedCap = line.cap();
        decisionReason = VietnameseText.clean(form.reason());
        handling = form.handling();
        handlingNote = VietnameseText.clean(form.handlingNote());
        decisionDocument = form.document().isBlank() ? null : VietnameseText.clean(form.document());
        decidedBy = by;
        decidedAt = now;
    }

    /** Each line without stray spaces; the breaks between them stay. */
    private static String lines(String text) {
        return text.strip().lines().map(VietnameseText::clean).collect(Collectors.joining("\n"));
    }

    private void requireFresh(@Nullable Integer seen) {
        if (seen == null || seen != version) {
            throw new Conflict("rollup.rating.conflict.stale");
        }
    }

    long yearRatingId() {
        return yearRatingId;
    }

    long personId() {
        return personId;
    }

    int version() {
        return version;
    }
}

package vn.congtam.rollup.rating;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.shared.VietnameseText;

/**
 * What people decide about the limits of an open year: the extended limit, the class of the agency, and who keeps a place in a
 * tie. Who may is asked before.
 */
@Service
class YearQuotaDecisions {

    private final JdbcClient jdbc;
    private final YearRatings ratings;
    private final YearTables tables;
    private final AuditTrail audit;
    private final Clock clock;

    YearQuotaDecisions(JdbcClient jdbc, YearRatings ratings, YearTables tables, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ratings = ratings;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts the year under the extended limit or back under the regular one.
     *
     * @param document number of the document that grants it
     * @throws Refused without document or reason
     * @throws Conflict once the year is closed
     */
    @Transactional
    void extend(YearRating seen, boolean extended, String document, String reason) {
        YearRating rating = open(seen);
        if (extended && (document.isBlank() || reason.isBlank())) {
            throw new Refused("rollup.rating.refused.extension");
        }
        TextLimit.DOCUMENT.require(document);
        TextLimit.PROSE.require(reason);
        jdbc.sql("""
                        update year_rating set quota_extended = :extended, quota_document = :document, quota_reason = :reason
                        where id = :id
                        """)
                .param("extended", extended)
                .param("document", extended ? VietnameseText.clean(document) : null, Types.VARCHAR)
                .param("reason", extended ? VietnameseText.clean(reason) : null, Types.VARCHAR)
                .param("id", rating.id())
                .update();
        log(
                extended ? "year-quota.extended" : "year-quota.extension-withdrawn",
                rating,
                Map.of("document", document, "reason", reason));
    }

    /**
     * Enters the class that the higher body gave the agency itself; its head is in no better one.
     *
     * @param agencyClass null to take it back
     * @param document number of the higher body's decision
     * @throws Refused without the document
     * @throws Conflict once the year is closed
     */
    @Transactional
    void rateAgency(YearRating seen, @Nullable RatedClass agencyClass, String document) {
        YearRating rating = open(seen);
        if (agencyClass != null && document.isBlank()) {
            throw new Refused("rollup.rating.refused.document");
        }
        TextLimit.DOCUMENT.require(document);
        jdbc.sql("update year_rating set agency_class = :class, agency_class_document = :document where id = :id")
                .param("class", agencyClass == null ? null : agencyClass.name(), Types.VARCHAR)
                .param("document", agencyClass == null ? null : VietnameseText.clean(document), Types.VARCHAR)
                .param("id", rating.id())
                .update();
        log(
                "year.agency-rated",
                rating,
                Map.of("class", agencyClass == null ? "" : agencyClass.name(), "document", document));
    }

    /**
     * Settles the tie at a line: the people ticked keep the class. Nobody ticks the own name.
     *
     * @param framework version whose people it is about; null: that of the agency
     * @param circle whose line it is, {@code ""} for the agency
     * @throws Refused if there is no tie, the number does not fit the free places, or the reason is missing
     */
    @Transactional
    void settleTie(
            YearRating seen, @Nullable Long framework, String circle, Set<Long> keeping, String reason, long chooser) {
        YearRating rating = open(seen);
        YearTable before = tables.of(rating);
        long part = framework == null ? before.ruling().id() : framework;
        forget(rating, circle, before, part);
        YearTie tie = tables.of(rating).ties().stream()
                .filter(open -> open.circle().equals(circle) && open.ruling().id() == part)
                .findFirst()
                .orElseThrow(() -> new Refused("rollup.rating.refused.noTie"));
        if (!tie.persons().containsAll(keeping) || keeping.size() != tie.places()) {
            throw new Refused("rollup.rating.refused.tieCount", tie.places());
        }
        if (reason.isBlank()) {
            throw new Refused("rollup.rating.refused.tieReason");
        }
        if (keeping.contains(chooser)) {
            throw new Refused("rollup.rating.refused.tieSelf");
        }
        TextLimit.PROSE.require(reason);
        tie.persons()
                .forEach(person -> choose(
                        rating, circle, person, keeping.contains(person), VietnameseText.clean(reason), chooser));
        log(
                "year.tie-settled",
                rating,
                Map.of("framework", part, "line", circle, "keeping", keeping, "reason", reason));
    }

    /** Takes back what was chosen at a line, except for people of other parts, who have a line of the same name. */
    private void forget(YearRating rating, String circle, YearTable table, long part) {
        jdbc.sql("""
                        delete from year_tie_choice where year_rating_id = :rating and circle = :circle and person_id <> all(:others)
                        """)
                .param("rating", rating.id())
                .param("circle", circle)
                .param(
                        "others",
                        table.lines().stream()
                                .filter(line -> line.ruling().id() != part)
                                .map(line -> line.sheet().personId())
                                .toArray(Long[]::new))
                .update();
    }

    private void choose(YearRating rating, String circle, long person, boolean keeps, String reason, long chooser) {
        jdbc.sql("""
                        insert into year_tie_choice (year_rating_id, circle, person_id, keeps, reason, chosen_by, chosen_at)
                        values (:rating, :circle, :person, :keeps, :reason, :chooser, :at)
                        """)
                .param("rating", rating.id())
                .param("circle", circle)
                .param("person", person)
                .param("keeps", keeps)
                .param("reason", reason)
                .param("chooser", chooser)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void log(String action, YearRating rating, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "year_rating", rating.id())
                .in(rating.agencyId())
                .with(detail));
    }

    private YearRating open(YearRating seen) {
        YearRating rating = ratings.lock(seen.id());
        if (!rating.isOpen()) {
            throw new Conflict("rollup.rating.conflict.closed");
        }
        return rating;
    }
}

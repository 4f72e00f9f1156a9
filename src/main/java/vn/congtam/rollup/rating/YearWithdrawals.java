package vn.congtam.rollup.rating;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.shared.VietnameseText;

/** Takes yearly sheets of people who left out of an open year; each stays readable with what was written and decided. */
@Service
class YearWithdrawals {

    private static final String KEEP = """
            insert into year_sheet_withdrawn (year_rating_id, agency_id, year, person_id, self_class, own_words, submitted_at, decided_class,
                decision_reason, decision_document, decided_at, decided_by, reason, withdrawn_at, withdrawn_by)
            select year_rating_id, agency_id, year, person_id, self_class, own_words, submitted_at, decided_class, decision_reason,
                   decision_document, decided_at, decided_by, :reason, :at, :by
            from gone
            returning person_id
            """;

    private final JdbcClient jdbc;
    private final YearRatings ratings;
    private final AuditTrail audit;
    private final Clock clock;

    YearWithdrawals(JdbcClient jdbc, YearRatings ratings, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ratings = ratings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sheets without a decision of people whose main post is elsewhere on that day; the caller holds the lock of the year. */
    List<@Nullable Long> ofPeopleWhoLeft(YearRating rating, LocalDate day, @Nullable Long account) {
        return withdrawn("""
                        year_rating_id = :rating and decided_at is null and person_id not in (
                            select t.person_id from post t
                            where t.agency_id = :agency and not t.concurrent and :day between t.valid_from and coalesce(t.valid_to, 'infinity'))
                        """, "", account)
                .param("rating", rating.id())
                .param("agency", rating.agencyId())
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /**
     * Sets a decided sheet aside, so that the agency of the last day can rate the person.
     *
     * @throws Refused without a reason, or while the person is still here
     * @throws Conflict once the year is closed
     */
    @Transactional
    public void setAside(YearSheetRow sheet, String reason, long account) {
        YearRating rating = ratings.lock(sheet.yearRatingId());
        if (!rating.isOpen()) {
            throw new Conflict("rollup.rating.conflict.closed");
        }
        if (!sheet.gone()) {
            throw new Refused("rollup.rating.refused.stillHere");
        }
        if (reason.isBlank()) {
            throw new Refused("rollup.rating.refused.asideReason");
        }
        TextLimit.PROSE.require(reason);
        withdrawn("id = :sheet", VietnameseText.clean(reason), account)
                .param("sheet", sheet.id())
                .query(Long.class)
                .list();
        audit.append(AuditEvent.of("year-sheet.set-aside", "year_sheet", sheet.id())
                .in(sheet.agencyId())
                .with(Map.of(
                        "person", sheet.personId(), "reason", reason, "class", String.valueOf(sheet.decidedClass()))));
    }

    private JdbcClient.StatementSpec withdrawn(String which, String reason, @Nullable Long account) {
        return jdbc.sql("with gone as (delete from year_sheet where " + which + " returning *) " + KEEP)
                .param("reason", reason)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", account, Types.BIGINT);
    }
}

package vn.congtam.rollup.rating;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** What people enter in an open year: the self class and the decisions. Who may is asked before. */
@Service
public class YearDecisions {

    private final YearSheetRepository sheets;
    private final YearRatings ratings;
    private final YearTables tables;
    private final AuditTrail audit;
    private final Clock clock;

    YearDecisions(YearSheetRepository sheets, YearRatings ratings, YearTables tables, AuditTrail audit, Clock clock) {
        this.sheets = sheets;
        this.ratings = ratings;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Conflict once the sheet is decided or the year closed */
    @Transactional
    void assess(YearSheetRow row, SelfYearForm form) {
        YearSheet sheet = sheets.findById(row.id()).orElseThrow(NotFound::new);
        requireOpen(ratings.get(row.yearRatingId()));
        sheet.assess(form, clock.instant());
        sheets.saveAndFlush(sheet);
        log("year-sheet.submitted", row, Map.of("class", String.valueOf(form.selfClass())));
    }

    /**
     * Decides on one person.
     *
     * @param by null for the higher body
     * @throws Refused when there are too few months, or a reason or the document is missing
     * @throws Conflict once the year is closed or the form is not the newest one
     */
    @Transactional
    void decide(YearSheetRow row, YearDecisionForm form, @Nullable Long by) {
        YearRating rating = requireOpen(ratings.get(row.yearRatingId()));
        decide(line(tables.of(rating), row.id()), form, by, clock.instant());
    }

    /**
     * Agrees with what the months give for the people ticked; those already decided, without a class, or not the head's to decide are left
     * out. A decision that rests on another mean is made anew one by one, for it may carry a reason.
     *
     * @param ticked lines as they were shown
     * @return how many were decided
     * @throws Conflict if a line is no longer what was shown; then nobody is decided
     */
    @Transactional
    int agree(YearRating rating, Collection<String> ticked, long by) {
        requireOpen(rating);
        Instant now = clock.instant();
        List<YearLine> lines = tables.of(rating).lines();
        Set<String> seen = Set.copyOf(ticked);
        if (!lines.stream().map(YearLine::seen).collect(Collectors.toSet()).containsAll(seen)) {
            throw new Conflict("rollup.rating.conflict.proposals");
        }
        List<YearLine> open = lines.stream()
                .filter(line -> seen.contains(line.seen()) && line.needsDecision())
                .filter(line -> !line.sheet().ofHead() && line.sheet().personId() != by)
                .toList();
        for (YearLine line : open) {
            YearSheetRow sheet = line.sheet();
            RatedClass proposed = Objects.requireNonNull(line.proposed());
            decide(
                    line,
                    new YearDecisionForm(proposed, "", sheet.handling(), sheet.handlingNote(), "", sheet.version()),
                    by,
                    now);
        }
        return open.size();
    }

    private void decide(YearLine line, YearDecisionForm form, @Nullable Long by, Instant now) {
        YearSheet sheet = sheets.findById(line.sheet().id()).orElseThrow(NotFound::new);
        sheet.decide(form, line, by, now);
        sheets.saveAndFlush(sheet);
        log("year-sheet.decided", line.sheet(), whatWasDecided(line, form));
    }

    /** With what it replaces: the sheet itself holds the newest decision only. */
    private static Map<String, Object> whatWasDecided(YearLine line, YearDecisionForm form) {
        YearSheetRow before = line.sheet();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("class", form.decidedClass().name());
        detail.put("proposed", String.valueOf(line.proposed()));
        detail.put("reason", form.reason());
        detail.put("document", form.document());
        detail.put("handling", form.handling().name());
        if (before.isDecided()) {
            detail.put("previousClass", String.valueOf(before.decidedClass()));
            detail.put("previousReason", before.decisionReason());
            detail.put("previousDocument", Objects.requireNonNullElse(before.decisionDocument(), ""));
        }
        return detail;
    }

    private void log(String action, YearSheetRow sheet, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "year_sheet", sheet.id())
                .in(sheet.agencyId())
                .with(detail));
    }

    static YearLine line(YearTable table, long sheetId) {
        return table.lines().stream()
                .filter(line -> line.sheet().id() == sheetId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static YearRating requireOpen(YearRating rating) {
        if (!rating.isOpen()) {
            throw new Conflict("rollup.rating.conflict.closed");
        }
        return rating;
    }
}

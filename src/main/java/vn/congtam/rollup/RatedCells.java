package vn.congtam.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Points;
import vn.congtam.web.Phrase;

/** What rated months and terms say in the cells of a file. */
@Component
class RatedCells {

    private static final Phrase NOT_RATED = Phrase.of("rollup.notRatedMark");

    private final Frameworks frameworks;

    RatedCells(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    static @Nullable Points points(MonthOfTerm month) {
        RatedMonth result = month.result();
        BigDecimal total = month.isRated() && result != null ? result.total() : null;
        return total == null ? null : Points.of(total);
    }

    @Nullable Object label(MonthOfTerm month) {
        RatedMonth result = month.result();
        if (result == null) {
            return null;
        }
        return !month.isRated() || result.ratedClass() == null
                ? NOT_RATED
                : frameworks.byId(result.frameworkVersionId()).labelOf(result.ratedClass());
    }

    static @Nullable String proposed(Rollup rollup) {
        return rollup.proposed() == null ? null : rollup.framework().labelOf(rollup.proposed());
    }

    List<Phrase> notes(Rollup rollup, long agencyId) {
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                rollup.hasTooFewMonths()
                        ? Phrase.of("rollup.few", rollup.rated(), rollup.needed())
                        : Phrase.of(
                                "rollup.count", rollup.rated(), rollup.months().size()));
        rollup.months().forEach(month -> {
            RatedMonth result = month.result();
            if (result != null) {
                notes.addAll(notes(month.month().getMonthValue(), result, agencyId));
            }
        });
        return notes;
    }

    /** What other agencies wrote about a month is not for this one. */
    List<Phrase> notes(int number, RatedMonth result, long agencyId) {
        if (result.agencyId() != agencyId) {
            return List.of(Phrase.of("rollup.note.elsewhere", number, result.agencyName()));
        }
        List<Phrase> notes = new ArrayList<>();
        if (result.notRatedReason() != null) {
            notes.add(Phrase.of("rollup.note.of", number, result.notRatedReason()));
        }
        if (result.capReason() != null && result.ratedClass() != null) {
            String label = frameworks.byId(result.frameworkVersionId()).labelOf(result.ratedClass());
            notes.add(Phrase.of("rollup.note.forced", number, label, Objects.requireNonNull(result.capDocument())));
        }
        return notes;
    }

    static Phrase name(Term term) {
        return Phrase.of("rollup.name." + term.span(), term.number(), term.yearNumber());
    }
}

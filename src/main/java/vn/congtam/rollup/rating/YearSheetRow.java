package vn.congtam.rollup.rating;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * A yearly sheet as it is stored.
 *
 * @param ofHead whether the higher body decides: the person was or is the head of the agency
 * @param gone whether the main post is elsewhere on the day of the rating
 * @param decidedCap best class that a forced month left when the decision was made, null for no limit
 * @param leadsAgency whether the person heads the agency on the day of the rating: then no better than the agency
 */
public record YearSheetRow(
        long id,
        long yearRatingId,
        long agencyId,
        int year,
        long personId,
        String code,
        String name,
        long unitId,
        String unitName,
        String dutyGroup,
        String postTitle,
        boolean ofHead,
        boolean gone,
        boolean leadsAgency,
        @Nullable RatedClass selfClass,
        String ownWords,
        @Nullable Instant submittedAt,
        @Nullable RatedClass decidedClass,
        @Nullable BigDecimal decidedMean,
        @Nullable RatedClass decidedCap,
        String decisionReason,
        Handling handling,
        String handlingNote,
        @Nullable String decisionDocument,
        @Nullable Instant decidedAt,
        String decider,
        int version) {

    /** The own words line by line, for paper. */
    public List<String> paragraphs() {
        return ownWords.lines().toList();
    }

    public boolean isDecided() {
        return decidedAt != null;
    }
}

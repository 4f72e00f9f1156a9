package vn.congtam.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.PostRole;

/**
 * The facts of a sheet on which permissions rest; read models that fill buttons make it from their row.
 *
 * @param reviewer1 person of the first level, null when posts give none
 * @param decider null: the higher body, entered by city HR
 * @param reviewLevel levels already passed on, 0 to 2
 * @param reopened whether the sheet of a closed month may be corrected
 */
public record SheetSubject(
        long sheetId,
        long agencyId,
        long personId,
        PostRole role,
        @Nullable Long reviewer1,
        @Nullable Long reviewer2,
        @Nullable Long decider,
        SheetStatus status,
        int reviewLevel,
        boolean reopened) {

    /** Reads the columns of {@code score_sheet}. */
    public static SheetSubject of(ResultSet row) throws SQLException {
        return new SheetSubject(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getLong("person_id"),
                PostRole.valueOf(row.getString("role")),
                row.getObject("reviewer1_id", Long.class),
                row.getObject("reviewer2_id", Long.class),
                row.getObject("decider_id", Long.class),
                SheetStatus.valueOf(row.getString("status")),
                row.getInt("review_level"),
                row.getBoolean("reopened"));
    }

    /** Number of reviewers, 0 to 2. */
    public int levels() {
        return reviewer1 == null ? 0 : reviewer2 == null ? 1 : 2;
    }

    /** The stage that the holder of a later stage judges: the level below, or the official's own points. */
    public Stage judgedBy(Stage stage) {
        return switch (stage) {
            case SELF, REVIEW1 -> Stage.SELF;
            case REVIEW2 -> Stage.REVIEW1;
            case DECISION -> levels() == 0 ? Stage.SELF : Stage.ofLevel(levels());
        };
    }

    public @Nullable Long reviewer(int level) {
        return level == 1 ? reviewer1 : level == 2 ? reviewer2 : null;
    }

    /** The level whose turn it is, or will be once the official has handed the sheet in; 0 for the decision. */
    public int nextLevel() {
        boolean decision = levels() == 0 || status == SheetStatus.REVIEWED || status == SheetStatus.DECIDED;
        return decision ? 0 : reviewLevel + 1;
    }

    /** Who is to act at a level; 0 is the decision. */
    public @Nullable Long holder(int level) {
        return level == 0 ? decider : reviewer(level);
    }

    public boolean awaitsReview(int level) {
        return level >= 1 && standing().awaitsReview(level, levels());
    }

    public boolean isReadyForDecision() {
        return standing().isReadyForDecision(levels());
    }

    private Standing standing() {
        return new Standing(status, reviewLevel);
    }
}

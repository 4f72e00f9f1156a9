package vn.congtam.scorecard;

/** Whose points an assessment holds, in the order of the month. */
public enum Stage {
    SELF,
    REVIEW1,
    REVIEW2,
    DECISION;

    /**
     * The stage of a review level.
     *
     * @param level 1 or 2
     */
    public static Stage ofLevel(int level) {
        return switch (level) {
            case 1 -> REVIEW1;
            case 2 -> REVIEW2;
            default -> throw new IllegalArgumentException("No review level " + level);
        };
    }
}

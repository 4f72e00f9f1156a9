package vn.congtam.insight.levelling;

import java.util.Random;

/** How a generated unit is rated; the truth that the analysis has to find out. */
enum Habit {
    /** Totals follow the work: a lasting difference between people, and chance of the month. */
    HONEST,
    /** Nine of ten people get 92.0 with the same points on every line, tasks are as they are. */
    LEVEL,
    /** Everybody gets 91.5, 92.0 or 92.5. */
    SOFT,
    /** The honest picture eight points higher, and above the self-assessed points. */
    LENIENT,
    /** Two people have the best class, in the order of the list, and nobody twice running. */
    ROTATING,
    /** Whoever is less than eight points away from the best class gets exactly 90.0. */
    GAMING,
    /** Honest totals, but the self-assessment is taken over as it is, one sheet every few seconds. */
    HASTY,
    /** Honest totals, but tasks are one text for all, the same each month, entered at the end. */
    CLERICAL;

    private static final double MEAN = 84;
    private static final double BAR = 90;

    /** Total of the person with this place in the unit. */
    double total(Random random, double ability, int place, int people, int month) {
        double honest = MEAN + ability + 2.5 * random.nextGaussian();
        return switch (this) {
            case LEVEL -> place % 10 == 9 ? 88 : 92;
            case SOFT -> 91.5 + 0.5 * random.nextInt(3);
            case LENIENT -> honest + 8;
            case ROTATING -> isOnTurn(place, people, month) ? 91 + random.nextInt(3) : 83 + random.nextInt(6);
            case GAMING -> honest > BAR - 8 && honest < BAR + 2 ? BAR : honest;
            default -> honest;
        };
    }

    /** Points of the self-assessment above those of the reviewer. */
    double selfAbove(Random random) {
        return switch (this) {
            case HASTY -> 0;
            case LENIENT -> -2 + random.nextGaussian();
            default -> 1.5 + 1.5 * Math.abs(random.nextGaussian());
        };
    }

    /** Seconds that the reviewer spends on a sheet. */
    int seconds(Random random) {
        return this == HASTY ? 2 + random.nextInt(6) : 60 + random.nextInt(600);
    }

    private static boolean isOnTurn(int place, int people, int month) {
        int first = 2 * month % people;
        return place == first || place == (first + 1) % people;
    }
}

package vn.congtam.help;

/** What is explained with its rule; {@link RuleTexts} knows the words. */
enum Topic {
    TOTAL,
    POINTS,
    SHORTCOMING,
    RESULTS,
    TASK_DUE,
    TASK_QUALITY,
    BONUS,
    DEDUCTION,
    DIFFERENCE,
    CLASSES,
    FORCED,
    NOT_RATED,
    QUOTA,
    EXTENSION,
    TIES,
    APPEAL
}

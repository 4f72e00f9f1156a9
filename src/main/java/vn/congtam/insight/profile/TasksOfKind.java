package vn.congtam.insight.profile;

/**
 * What became of the tasks of the months shown; the numbers from {@code good} to {@code carried} add up to {@code total}.
 *
 * @param source PLAN or AD_HOC
 * @param good on time and not confirmed as failed
 * @param failed on time, confirmed as not good enough
 * @param late finished late without an excused cause
 * @param open not finished
 * @param handed taken over by others
 * @param carried passed on to the next month
 */
public record TasksOfKind(
        String source, int total, int good, int failed, int late, int open, int handed, int carried) {}

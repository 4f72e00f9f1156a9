package vn.congtam.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.period.PeriodSummary;

/**
 * The first page of human resources without a post.
 *
 * @param period null when no month is opened
 */
record OfficePage(
        long agencyId,
        @Nullable PeriodSummary period,
        HomePage.Banner next,
        List<MonthSteps.Step> steps,
        OfficeState office,
        MonthChecklist checklist) {}

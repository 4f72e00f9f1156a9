package vn.congtam.appeal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.organization.Organization;

/** What became of appeals: for those who answer for an agency, and for the city. */
@Controller
class AppealStatisticsController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final AppealStatistics statistics;
    private final Organization organization;

    AppealStatisticsController(AppealStatistics statistics, Organization organization) {
        this.statistics = statistics;
        this.organization = organization;
    }

    @GetMapping("/agencies/{agencyId}/appeals/statistics")
    String ofAgency(
            @PathVariable long agencyId,
            @RequestParam(required = false) @Nullable Integer year,
            CurrentOfficial me,
            Model model) {
        new CasePermissions(me, agencyId).requireSeeing();
        return page(model, year, organization.agency(agencyId));
    }

    @GetMapping("/city-appeals/statistics")
    String ofCity(@RequestParam(required = false) @Nullable Integer year, CurrentOfficial me, Model model) {
        CasePermissions.requireCity(me);
        return page(model, year, null);
    }

    private String page(Model model, @Nullable Integer asked, @Nullable AgencyInfo agency) {
        int year = asked == null ? statistics.thisYear() : Math.clamp(asked, FIRST_YEAR, LAST_YEAR);
        Long agencyId = agency == null ? null : agency.id();
        model.addAttribute("agency", agency)
                .addAttribute("year", year)
                .addAttribute(
                        "years",
                        java.util.stream.IntStream.rangeClosed(statistics.thisYear() - 4, statistics.thisYear())
                                .boxed()
                                .toList())
                .addAttribute("rows", statistics.months(year, agencyId))
                .addAttribute("sum", statistics.sum(year, agencyId));
        return "appeal/statistics";
    }
}

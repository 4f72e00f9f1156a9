package vn.congtam.worklog;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Refused;
import vn.congtam.worklog.conversion.Catalogue;
import vn.congtam.worklog.conversion.CatalogueItem;

/** The products that a task may be, and the one that was typed: its code, or its label as the list shows it. */
@Component
class ProductChoice {

    private final Catalogue catalogue;
    private final Frameworks frameworks;

    ProductChoice(Catalogue catalogue, Frameworks frameworks) {
        this.catalogue = catalogue;
        this.frameworks = frameworks;
    }

    /** Whether results of the month come from products, at least those of some people. */
    boolean isConverted(MonthInView month) {
        PeriodSummary period = month.period();
        List<Framework> used = period == null || period.mixed()
                ? frameworks.usedIn(month.requireAgency(), month.month())
                : List.of(frameworks.byId(period.frameworkVersionId()));
        return used.stream().anyMatch(framework -> framework.conversionRule().isPresent());
    }

    /** Empty where results do not come from products. */
    List<CatalogueItem> offered(MonthInView month) {
        return isConverted(month) ? catalogue.offered(month.requireAgency(), month.month()) : List.of();
    }

    /**
     * The details as the product of the catalogue that was typed.
     *
     * @param kept code that the task has already, which may have left the catalogue since
     * @throws Refused when there is no such product
     */
    TaskDetails convert(TaskDetails details, long agencyId, String typed, @Nullable String kept) {
        String code = typed.strip().split("\\s", 2)[0];
        if (code.isEmpty()) {
            return details.converted(null);
        }
        return details.converted(catalogue
                .version(agencyId, YearMonth.from(details.dueOn()), code)
                .filter(item -> item.offered() || code.equals(kept))
                .orElseThrow(() -> new Refused("worklog.error.item")));
    }
}

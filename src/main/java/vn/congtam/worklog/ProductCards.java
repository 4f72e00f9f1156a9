package vn.congtam.worklog;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.worklog.conversion.Catalogue;

/** Gathers what the page of a task shows of its product. */
@Component
class ProductCards {

    private final MonthFrameworks frameworks;
    private final ConvertedProducts products;
    private final ConvertedOutlooks outlooks;
    private final ObjectiveCauses causes;
    private final Catalogue catalogue;

    ProductCards(
            MonthFrameworks frameworks,
            ConvertedProducts products,
            ConvertedOutlooks outlooks,
            ObjectiveCauses causes,
            Catalogue catalogue) {
        this.frameworks = frameworks;
        this.products = products;
        this.outlooks = outlooks;
        this.causes = causes;
        this.catalogue = catalogue;
    }

    /** Null where results do not come from products. */
    @Nullable ProductCard of(TaskLine task) {
        Framework framework = frameworks.of(task.personId(), task.agencyId(), task.month());
        return framework
                .conversionRule()
                .map(rule -> new ProductCard(
                        rule,
                        products.inForce(task.personId(), task.month(), rule).stream()
                                .filter(line -> line.taskId() == task.id())
                                .findFirst()
                                .orElseThrow(),
                        outlooks.of(task.personId(), task.month(), framework),
                        causes.of(task.id()),
                        catalogue.offered(task.agencyId(), task.month())))
                .orElse(null);
    }
}

package vn.congtam.organization.staffimport;

import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.organization.staffimport.StaffImports.Preview;
import vn.congtam.upload.ListPage;

/** The preview of an import: figures, and one of its lists in pages of fifty. */
final class PreviewPage {

    private static final String PREVIEW = "organization/import-preview";
    private static final Set<String> LISTS = Set.of("errors", "added", "changed", "unchanged");

    private PreviewPage() {}

    /** @param show which list; anything else: the first that is not empty, errors before all */
    static ModelAndView of(AgencyInfo agency, Preview preview, String show, int page) {
        ImportPlan plan = preview.plan();
        String list = LISTS.contains(show) ? show : firstList(plan);
        List<?> all = switch (list) {
            case "errors" -> plan.errors();
            case "added" -> plan.added();
            case "changed" -> plan.changed();
            default -> plan.unchanged();
        };
        return ListPage.show(new ModelAndView(PREVIEW), all, page)
                .addObject("agency", agency)
                .addObject("importId", preview.id())
                .addObject("fileName", preview.staged().fileName())
                .addObject("plan", plan)
                .addObject("show", list);
    }

    private static String firstList(ImportPlan plan) {
        if (!plan.isClean()) {
            return "errors";
        }
        return plan.added().isEmpty() ? (plan.changed().isEmpty() ? "unchanged" : "changed") : "added";
    }
}

package vn.congtam.history;

import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.history.ResultImports.Preview;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.upload.ListPage;

/** The preview of an import: figures, and one of its lists in pages of fifty. */
final class ResultPreviewPage {

    private static final Set<String> LISTS = Set.of("errors", "added", "lower", "unchanged");

    private ResultPreviewPage() {}

    /**
     * @param show which list; anything else: the first that is not empty, errors before all
     * @param document as it was typed
     */
    static ModelAndView of(AgencyInfo agency, Preview preview, String show, int page, String document) {
        ResultPlan plan = preview.plan();
        String list = LISTS.contains(show) ? show : firstList(plan);
        List<?> all = switch (list) {
            case "errors" -> plan.errors();
            case "added" -> plan.added();
            case "lower" -> plan.lower();
            default -> plan.unchanged();
        };
        return ListPage.show(new ModelAndView("history/preview"), all, page)
                .addObject("agency", agency)
                .addObject("uploadId", preview.id())
                .addObject("fileName", preview.staged().fileName())
                .addObject("plan", plan)
                .addObject("show", list)
                .addObject("document", document);
    }

    private static String firstList(ResultPlan plan) {
        if (!plan.isClean()) {
            return "errors";
        }
        return plan.added().isEmpty() ? "unchanged" : "added";
    }
}

package vn.congtam.scorecard.selfassessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.OwnSheet;
import vn.congtam.scorecard.StaleAssessment;
import vn.congtam.scorecard.conversation.Conversations;
import vn.congtam.shared.NotFound;
import vn.congtam.web.Formats;

/** Carries a change out and answers it: saved, refused with the input kept (422), or both texts after a conflict (409). */
@Component
class SheetAnswers {

    private static final String PAGE = "scorecard/self-assessment";

    private final SheetPages pages;
    private final SheetEditing editing;
    private final Frameworks frameworks;
    private final Formats formats;
    private final Conversations conversations;

    SheetAnswers(
            SheetPages pages,
            SheetEditing editing,
            Frameworks frameworks,
            Formats formats,
            Conversations conversations) {
        this.pages = pages;
        this.editing = editing;
        this.frameworks = frameworks;
        this.formats = formats;
        this.conversations = conversations;
    }

    String show(SheetPage page, Model model) {
        return fill(model, page, DeductionForm.EMPTY, null, PAGE);
    }

    String apply(SheetChange change, Model model, HttpServletResponse response) {
        OwnSheet sheet = own(change);
        Map<String, String> errors;
        try {
            errors = editing.save(change, sheet);
        } catch (StaleAssessment stale) {
            return stale(change, sheet, stale, model, response);
        }
        if (!errors.isEmpty()) {
            return refused(change, errors, errors.get(change.deduction().item()), model, response);
        }
        if (!change.parts()) {
            return "redirect:" + change.next() + "?month=" + change.month().month();
        }
        SheetPage page = page(change, own(change), Map.of(), Map.of());
        model.addAttribute("touched", change.form().codes());
        return fill(model, page, DeductionForm.EMPTY, null, "scorecard/self-assessment-parts");
    }

    /** The page or its parts again with everything that was typed. */
    String refused(
            SheetChange change,
            Map<String, String> errors,
            @Nullable String deductionError,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        SheetPage page = page(change, own(change), change.form().typed(), errors);
        model.addAttribute("refused", errors);
        model.addAttribute("touched", change.form().codes());
        String view = change.parts() ? "scorecard/self-assessment-parts" : PAGE;
        return fill(model, page, change.deduction(), deductionError, view);
    }

    /** A change elsewhere that left the touched fields alone is no conflict: the change is made on the new version. */
    private String stale(
            SheetChange change, OwnSheet sheet, StaleAssessment stale, Model model, HttpServletResponse response) {
        var template = frameworks.byId(sheet.frameworkId()).sheet(sheet.kind());
        SheetConflict conflict = SheetConflict.of(stale, change.form(), template, formats);
        if (conflict.differences().isEmpty()) {
            return apply(change.on(stale.version()), model, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("month", change.month().month());
        model.addAttribute("conflict", conflict);
        return change.parts() ? "scorecard/self-assessment-conflict :: parts" : "scorecard/self-assessment-conflict";
    }

    private SheetPage page(SheetChange change, OwnSheet sheet, Map<String, String> typed, Map<String, String> errors) {
        return pages.page(change.me(), change.month(), sheet, typed, errors, change.locale());
    }

    private OwnSheet own(SheetChange change) {
        return pages.sheet(change.me(), change.month()).orElseThrow(NotFound::new);
    }

    private String fill(
            Model model, SheetPage page, DeductionForm deduction, @Nullable String deductionError, String view) {
        model.addAttribute("page", page);
        model.addAttribute("deduction", deduction);
        model.addAttribute("deductionError", deductionError);
        if (view.equals(PAGE)) {
            model.addAttribute(
                    "remarks",
                    page.sheet().talked()
                            ? conversations.remarks(page.sheet().subject().sheetId())
                            : List.of());
        }
        return view;
    }
}

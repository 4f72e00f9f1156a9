package vn.congtam.scorecard.products;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.scorecard.SheetCorrection;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.worklog.TypedCorrections;

/** The products of a reopened sheet, with fields for what should have been counted. */
@Controller
@RequestMapping("/sheets/{sheetId}/products")
class ProductsController {

    private final ReopenedSheets sheets;
    private final SheetCorrection correction;
    private final MessageSource messages;

    ProductsController(ReopenedSheets sheets, SheetCorrection correction, MessageSource messages) {
        this.sheets = sheets;
        this.correction = correction;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable long sheetId, CurrentOfficial me) {
        ReopenedSheet sheet = sheets.get(sheetId, me);
        sheets.noteView(sheet, me);
        return page(sheet, TypedCorrections.NOTHING);
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable long sheetId,
            @RequestParam Map<String, String> fields,
            CurrentOfficial me,
            RedirectAttributes flash,
            Locale locale) {
        ReopenedSheet sheet = sheets.get(sheetId, me);
        TypedCorrections typed = new TypedCorrections(fields);
        boolean decided;
        try {
            decided = correction.correctProducts(sheetId, seen(fields), typed, me);
        } catch (Refused refused) {
            ModelAndView again = page(sheets.again(sheet, me), typed)
                    .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
            again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String done = decided ? "scorecard.products.corrected" : "scorecard.products.noted";
        flash.addFlashAttribute("toast", messages.getMessage(done, null, locale));
        return new ModelAndView("redirect:" + sheet.back());
    }

    /** A form that does not say what it showed is out of date. */
    private static long seen(Map<String, String> fields) {
        String seen = fields.getOrDefault("seen", "");
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    }

    private static ModelAndView page(ReopenedSheet sheet, TypedCorrections typed) {
        return new ModelAndView("scorecard/products").addObject("sheet", sheet).addObject("typed", typed);
    }
}

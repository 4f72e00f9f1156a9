package vn.congtam.scorecard.selfassessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.scorecard.OwnSheet;
import vn.congtam.scorecard.OwnSheets;
import vn.congtam.scorecard.ScoreSheetService;
import vn.congtam.scorecard.SheetReceipt;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** Submits the own sheet with a receipt, takes it back, and shows the points of the published month before. */
@Controller
class SubmissionController {

    private final SheetPages pages;
    private final OwnSheets sheets;
    private final ScoreSheetService service;
    private final Formats formats;
    private final MessageSource messages;

    SubmissionController(
            SheetPages pages, OwnSheets sheets, ScoreSheetService service, Formats formats, MessageSource messages) {
        this.pages = pages;
        this.sheets = sheets;
        this.service = service;
        this.formats = formats;
        this.messages = messages;
    }

    @GetMapping("/self-assessment/submission")
    String confirmSubmission(
            CurrentOfficial me, MonthInView month, Model model, HttpServletResponse response, Locale locale) {
        return confirmation(me, month, own(me, month), model, response, locale);
    }

    @PostMapping("/self-assessment/submission")
    String submit(
            CurrentOfficial me,
            MonthInView month,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        OwnSheet sheet = own(me, month);
        try {
            SheetReceipt receipt = service.submit(sheet.subject().sheetId(), me);
            Object[] facts = {formats.time(receipt.at()), formats.date(receipt.at()), sheet.nextName(), receipt.number()
            };
            String key = sheet.nextName().isEmpty() ? "scorecard.self.sentAbove" : "scorecard.self.sent";
            flash.addFlashAttribute("toast", messages.getMessage(key, facts, locale));
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            return confirmation(me, month, own(me, month), model, response, locale);
        }
        return "redirect:/self-assessment?month=" + month.month();
    }

    @GetMapping("/self-assessment/recall")
    String confirmRecall(CurrentOfficial me, MonthInView month, Model model, Locale locale) {
        OwnSheet sheet = own(me, month);
        model.addAttribute("page", pages.page(me, month, sheet, Map.of(), Map.of(), locale));
        return "scorecard/self-assessment-recall";
    }

    @PostMapping("/self-assessment/recall")
    String recall(CurrentOfficial me, MonthInView month, RedirectAttributes flash, Locale locale) {
        service.recall(own(me, month).subject().sheetId(), me);
        flash.addFlashAttribute("toast", messages.getMessage("scorecard.self.recalled", null, locale));
        return "redirect:/self-assessment?month=" + month.month();
    }

    /** Read only: the points of the month before, once they are published. */
    @GetMapping("/self-assessment/previous")
    String previous(CurrentOfficial me, MonthInView month, Model model) {
        Long person = me.personId();
        var before = month.all().stream()
                .filter(p -> p.isPublished() && p.month().equals(month.month().minusMonths(1)))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (person == null) {
            throw new NotFound();
        }
        model.addAttribute("previous", before.month());
        model.addAttribute("month", month.month());
        model.addAttribute("decided", sheets.decided(before.id(), person).orElseThrow(NotFound::new));
        return "scorecard/self-assessment-previous";
    }

    private OwnSheet own(CurrentOfficial me, MonthInView month) {
        return pages.sheet(me, month).orElseThrow(NotFound::new);
    }

    private String confirmation(
            CurrentOfficial me,
            MonthInView month,
            OwnSheet sheet,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        SheetPage page = pages.page(me, month, sheet, Map.of(), Map.of(), locale);
        model.addAttribute("page", page);
        if (!page.may().canSubmit()) {
            return "redirect:/self-assessment?month=" + month.month();
        }
        if (!page.isReadyToSubmit() || !page.isInTime()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "scorecard/self-assessment-submit";
    }
}

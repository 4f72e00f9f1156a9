package vn.congtam.scorecard.concurrent;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetRecord;
import vn.congtam.scorecard.SheetRecords;
import vn.congtam.scorecard.Stage;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The head of the unit of a concurrent post reads what the official handed in and comments on it. */
@Controller
@RequestMapping("/concurrent-comments")
class ConcurrentController {

    private final ConcurrentSheets sheets;
    private final SheetRecords records;
    private final Frameworks frameworks;

    ConcurrentController(ConcurrentSheets sheets, SheetRecords records, Frameworks frameworks) {
        this.sheets = sheets;
        this.records = records;
        this.frameworks = frameworks;
    }

    @GetMapping
    String list(CurrentOfficial me, Model model) {
        if (me.personId() == null || !me.leadsPeople()) {
            throw new NotFound();
        }
        model.addAttribute("sheets", sheets.open(me));
        return "scorecard/concurrent-list";
    }

    @GetMapping("/{sheetId}")
    ModelAndView show(CurrentOfficial me, @PathVariable long sheetId) {
        ConcurrentSheet sheet = sheets.get(me, sheetId);
        return page(sheet, sheet.body() == null ? "" : sheet.body());
    }

    @PostMapping("/{sheetId}")
    ModelAndView say(
            CurrentOfficial me,
            @PathVariable long sheetId,
            @RequestParam(defaultValue = "") String body,
            RedirectAttributes flash) {
        ConcurrentSheet sheet = sheets.get(me, sheetId);
        try {
            sheets.say(sheet, body, me);
        } catch (Refused refused) {
            ModelAndView again = page(sheet, body)
                    .addObject("wrong", refused.messageKey())
                    .addObject("wrongWith", refused.arguments());
            again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute("toastKey", "scorecard.concurrent.saved");
        return new ModelAndView("redirect:/concurrent-comments");
    }

    /** The own points of the official alone: what others gave is theirs and the official's. */
    private ModelAndView page(ConcurrentSheet sheet, String body) {
        SheetRecord record = records.get(sheet.sheetId());
        return new ModelAndView("scorecard/concurrent-sheet")
                .addObject("sheet", sheet)
                .addObject("body", body)
                .addObject(
                        "lines",
                        frameworks
                                .byId(record.frameworkId())
                                .sheet(record.kind())
                                .criteria())
                .addObject(
                        "own",
                        sheet.isHandedIn()
                                ? record.given(Stage.SELF)
                                        .map(SheetRecord.Given::content)
                                        .orElse(null)
                                : null);
    }
}

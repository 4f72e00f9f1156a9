package vn.congtam.appeal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodStatus;
import vn.congtam.scorecard.SheetPermissions;
import vn.congtam.scorecard.SheetRecords;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The appeals about one sheet, and filing one against its newest result. */
@Controller
class FilingController {

    private final ContestedResults results;
    private final ContestedLines lines;
    private final ContestedProducts products;
    private final Appeals appeals;
    private final Filing filing;
    private final SheetRecords sheets;
    private final Typed typed;

    FilingController(
            ContestedResults results,
            ContestedLines lines,
            ContestedProducts products,
            Appeals appeals,
            Filing filing,
            SheetRecords sheets,
            Typed typed) {
        this.results = results;
        this.lines = lines;
        this.products = products;
        this.appeals = appeals;
        this.filing = filing;
        this.sheets = sheets;
        this.typed = typed;
    }

    /** For everybody who may read the result: what became of appeals, and the official's reserve of opinion. */
    @GetMapping("/appeals/sheets/{sheetId}")
    String ofSheet(@PathVariable long sheetId, CurrentOfficial me, Model model) {
        Optional<ContestedResult> result = results.of(sheetId);
        List<AppealFacts> filed = appeals.ofSheet(sheetId);
        if (result.isEmpty() && filed.isEmpty()) {
            throw new NotFound();
        }
        SheetPermissions may = SheetPermissions.of(me, sheets.get(sheetId).subject(), PeriodStatus.PUBLISHED);
        if (!may.canSeeResult() && !(may.isOwn() && result.isPresent())) {
            throw new NotFound();
        }
        model.addAttribute("sheetId", sheetId)
                .addAttribute("own", may.isOwn())
                .addAttribute("result", result.orElse(null))
                .addAttribute("today", appeals.today())
                .addAttribute(
                        "mayFile", result.filter(found -> found.mayFile(me)).isPresent())
                .addAttribute("appeals", filed)
                .addAttribute(
                        "readable",
                        filed.stream()
                                .filter(appeal -> new AppealPermissions(me, appeal).maySee())
                                .map(AppealFacts::id)
                                .toList());
        return "appeal/sheet";
    }

    @GetMapping("/appeals/sheets/{sheetId}/new")
    ModelAndView form(@PathVariable long sheetId, CurrentOfficial me) {
        return page(own(sheetId, me), me, AppealForm.EMPTY);
    }

    @PostMapping("/appeals/sheets/{sheetId}")
    ModelAndView file(
            @PathVariable long sheetId,
            @ModelAttribute("form") AppealForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        ContestedResult result = own(sheetId, me);
        try {
            long appeal = filing.file(sheetId, form, Typed.files(files == null ? List.of() : files), me);
            flash.addFlashAttribute("toast", typed.text("appeal.filed", locale));
            return new ModelAndView("redirect:/appeals/" + appeal);
        } catch (Refused refused) {
            return typed.again(page(result, me, form), refused, locale);
        }
    }

    private ContestedResult own(long sheetId, CurrentOfficial me) {
        return results.of(sheetId).filter(found -> found.isOwn(me)).orElseThrow(NotFound::new);
    }

    private ModelAndView page(ContestedResult result, CurrentOfficial me, AppealForm form) {
        List<ContestedLine> known = lines.of(result.sheetId(), result.version(), result.frameworkVersionId());
        return new ModelAndView("appeal/file")
                .addObject("result", result)
                .addObject("mayFile", result.mayFile(me))
                .addObject("form", form)
                .addObject("lines", known)
                .addObject("products", products.of(result, known));
    }
}

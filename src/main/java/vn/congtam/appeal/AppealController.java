package vn.congtam.appeal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.worklog.SentFile;

/** The own appeals, those that the reader is to hear, and the page of one appeal. */
@Controller
class AppealController {

    private static final int MONTHS = 3;

    private final Appeals appeals;
    private final AppealPages pages;
    private final ContestedResults results;
    private final Filing filing;
    private final AppealFiles files;
    private final Typed typed;

    AppealController(
            Appeals appeals,
            AppealPages pages,
            ContestedResults results,
            Filing filing,
            AppealFiles files,
            Typed typed) {
        this.appeals = appeals;
        this.pages = pages;
        this.results = results;
        this.filing = filing;
        this.files = files;
        this.typed = typed;
    }

    @GetMapping("/appeals")
    String own(CurrentOfficial me, Model model) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        model.addAttribute("appeals", appeals.ofPerson(person))
                .addAttribute("hearing", appeals.heardBy(person))
                .addAttribute("today", appeals.today())
                .addAttribute(
                        "contestable",
                        results.latestOf(person, MONTHS).stream()
                                .filter(result -> result.mayFile(me))
                                .toList());
        return "appeal/own";
    }

    @GetMapping("/appeals/{appealId}")
    ModelAndView page(@PathVariable long appealId, CurrentOfficial me) {
        return pages.page(pages.seen(appealId, me));
    }

    @PostMapping("/appeals/{appealId}/files")
    ModelAndView add(
            @PathVariable long appealId,
            @RequestParam("files") List<MultipartFile> sent,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        AppealPermissions may = pages.seen(appealId, me);
        may.require(may.isOwn());
        return done(may, "appeal.fileAdded", locale, flash, () -> {
            List<SentFile> chosen = Typed.files(sent);
            if (chosen.isEmpty()) {
                throw new Refused("appeal.refused.noFile");
            }
            filing.add(appealId, chosen, me);
        });
    }

    @GetMapping("/appeals/{appealId}/files/{fileId}")
    ResponseEntity<Resource> download(@PathVariable long appealId, @PathVariable long fileId, CurrentOfficial me) {
        pages.seen(appealId, me);
        AppealFiles.Content file = files.read(appealId, fileId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }

    @PostMapping("/appeals/{appealId}/withdrawal")
    ModelAndView withdraw(@PathVariable long appealId, CurrentOfficial me, Locale locale, RedirectAttributes flash) {
        AppealPermissions may = pages.seen(appealId, me);
        may.require(may.isOwn());
        return done(may, "appeal.withdrawn", locale, flash, () -> filing.withdraw(appealId, me));
    }

    @PostMapping("/appeals/{appealId}/reserve")
    ModelAndView reserve(
            @PathVariable long appealId,
            @RequestParam(defaultValue = "") String opinion,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        AppealPermissions may = pages.seen(appealId, me);
        may.require(may.isOwn());
        ModelAndView answer = done(may, "appeal.reserved", locale, flash, () -> filing.reserve(appealId, opinion, me));
        return answer.getStatus() == null ? answer : answer.addObject("opinion", opinion);
    }

    private ModelAndView done(
            AppealPermissions may, String toast, Locale locale, RedirectAttributes flash, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return typed.again(pages.page(pages.seen(may.appeal().id(), may.me())), refused, locale);
        }
        flash.addFlashAttribute("toast", typed.text(toast, locale));
        return new ModelAndView("redirect:/appeals/" + may.appeal().id());
    }
}

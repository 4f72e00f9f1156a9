package vn.congtam.worklog.conversion;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.web.Attachment;

/** What an agency gets to begin with: the shipped catalogue, the template; and its catalogue as a spreadsheet. */
@Controller
@RequestMapping("/agencies/{agencyId}/conversion")
class CatalogueFilesController {

    private final CatalogueService service;
    private final Catalogue catalogue;
    private final MessageSource messages;

    CatalogueFilesController(CatalogueService service, Catalogue catalogue, MessageSource messages) {
        this.service = service;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @PostMapping("/start")
    String start(@PathVariable long agencyId, CurrentOfficial me, Locale locale, RedirectAttributes flash) {
        new CataloguePermissions(me, agencyId).requireEdit();
        Object[] added = {service.start(agencyId, me)};
        flash.addFlashAttribute("toast", messages.getMessage("worklog.conversion.started", added, locale));
        return "redirect:/agencies/" + agencyId + "/conversion";
    }

    @GetMapping("/catalogue.xlsx")
    ResponseEntity<byte[]> export(@PathVariable long agencyId, CurrentOfficial me, MonthInView month) {
        new CataloguePermissions(me, agencyId).requireRead();
        String name = "danh-muc-san-pham-" + month.month() + ".xlsx";
        return Attachment.of(
                name, Attachment.XLSX, CatalogueWorkbook.export(catalogue.offered(agencyId, month.month())));
    }

    @GetMapping("/import/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable long agencyId, CurrentOfficial me) {
        new CataloguePermissions(me, agencyId).requireEdit();
        return Attachment.of("mau-danh-muc-san-pham.xlsx", Attachment.XLSX, CatalogueWorkbook.template());
    }
}

package vn.congtam.document.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.help.Audience;
import vn.congtam.help.Guide;
import vn.congtam.help.Guides;
import vn.congtam.period.MonthInView;

/** The guide of a role on paper, in the language of the screen: it is read, not filed. */
@Controller
class GuidePrintController {

    private static final List<String> WORDS = List.of("steps", "rules", "noRules");

    private final Guides guides;
    private final PdfRenderer renderer;
    private final MessageSource messages;

    GuidePrintController(Guides guides, PdfRenderer renderer, MessageSource messages) {
        this.guides = guides;
        this.renderer = renderer;
        this.messages = messages;
    }

    @GetMapping("/help/guides/{audience}.pdf")
    ResponseEntity<byte[]> guide(
            CurrentOfficial me, MonthInView month, @PathVariable Audience audience, Locale locale) {
        Guide guide = guides.guide(audience, me, month, locale);
        Map<String, Object> model = new HashMap<>(Map.of("guide", guide, "language", locale.getLanguage()));
        WORDS.forEach(word -> model.put(word, messages.getMessage("help.guide." + word, null, locale)));
        model.put("framework", messages.getMessage("help.guide.framework", new Object[] {guide.framework()}, locale));
        model.put("contact", messages.getMessage("help.contact", null, locale));
        return Download.pdf(guide.title() + ".pdf", renderer.render("guide", model));
    }
}

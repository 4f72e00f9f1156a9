package vn.congtam.document.sheet;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.paper.PrintLog;
import vn.congtam.insight.profile.Profile;
import vn.congtam.insight.profile.Profiles;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** The profile over three years on paper, for personnel work. */
@Controller
class ProfilePrintController {

    private final Profiles profiles;
    private final Letterheads letterheads;
    private final PdfRenderer renderer;
    private final PrintLog log;
    private final Clock clock;

    ProfilePrintController(
            Profiles profiles, Letterheads letterheads, PdfRenderer renderer, PrintLog log, Clock clock) {
        this.profiles = profiles;
        this.letterheads = letterheads;
        this.renderer = renderer;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/profile.pdf")
    ResponseEntity<byte[]> own(CurrentOfficial me) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        return print(me, person);
    }

    @GetMapping("/people/{personId}/profile.pdf")
    ResponseEntity<byte[]> of(CurrentOfficial me, @PathVariable long personId) {
        return print(me, personId);
    }

    private ResponseEntity<byte[]> print(CurrentOfficial me, long personId) {
        Profile profile = profiles.of(me, personId);
        Map<String, Object> model = new HashMap<>();
        model.put("of", profile);
        model.put("letterhead", letterhead(profile.agencyId()));
        model.put("madeBy", me.name());
        model.put("madeAt", clock.instant());
        byte[] pdf = renderer.render("profile", model);
        if (!profile.own()) {
            log.record(AuditEvent.of("profile.printed", "person", personId).in(profile.agencyId()));
        }
        return Download.pdf(
                renderer.text("document.profile.file", profile.person().fullName()), pdf);
    }

    private @Nullable Letterhead letterhead(@Nullable Long agencyId) {
        return agencyId == null ? null : letterheads.head(agencyId, VietnamTime.today(clock));
    }
}

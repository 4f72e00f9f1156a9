package vn.congtam.insight.profile;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.NotFound;

/** The profile over three years: the own one, and those of people whom the reader is in charge of. */
@Controller
class ProfileController {

    private final Profiles profiles;
    private final AuditTrail audit;

    ProfileController(Profiles profiles, AuditTrail audit) {
        this.profiles = profiles;
        this.audit = audit;
    }

    @GetMapping("/profile")
    String own(CurrentOfficial me, Model model) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        return show(me, person, model);
    }

    @GetMapping("/people/{personId}/profile")
    String of(CurrentOfficial me, @PathVariable long personId, Model model) {
        return show(me, personId, model);
    }

    private String show(CurrentOfficial me, long personId, Model model) {
        Profile profile = profiles.of(me, personId);
        if (!profile.own()) {
            audit.append(AuditEvent.of("profile.viewed", "person", personId).in(profile.agencyId()));
        }
        model.addAttribute("of", profile);
        return "insight/profile";
    }
}

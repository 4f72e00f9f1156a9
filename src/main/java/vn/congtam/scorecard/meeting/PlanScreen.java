package vn.congtam.scorecard.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congtam.organization.PersonInfo;

/** Fills the form of a meeting, a new one and one that is changed. */
@Component
class PlanScreen {

    private final Candidates candidates;
    private final Invitations invitations;

    PlanScreen(Candidates candidates, Invitations invitations) {
        this.candidates = candidates;
        this.invitations = invitations;
    }

    /**
     * @param changed the meeting that is changed, null for a new one
     * @param fresh nothing was typed yet: everybody and everything is ticked
     */
    String show(MeetingSide side, @Nullable Minutes changed, boolean fresh, Model model) {
        List<PersonInfo> officials = invitations.officials(side);
        model.addAttribute("officials", officials);
        model.addAttribute("leaders", Invitations.leaders(officials));
        model.addAttribute("candidates", candidates.of(side, changed == null ? null : changed.id()));
        model.addAttribute("ballots", Ballot.values());
        model.addAttribute("fresh", fresh);
        model.addAttribute("changed", changed);
        return "scorecard/meeting-new";
    }
}

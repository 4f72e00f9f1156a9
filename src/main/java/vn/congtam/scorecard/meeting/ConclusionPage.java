package vn.congtam.scorecard.meeting;

import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Asks once more before a meeting is concluded, with everything that was typed: concluded minutes never change. */
final class ConclusionPage {

    private ConclusionPage() {}

    static ModelAndView ask(
            MeetingPermissions may, MultiValueMap<String, String> typed, RecordInput input, Model model) {
        MultiValueMap<String, String> said = new LinkedMultiValueMap<>(typed);
        said.remove("_csrf");
        model.addAttribute("side", may.side());
        model.addAttribute("minutes", may.minutes());
        model.addAttribute("said", said);
        model.addAttribute(
                "chosen",
                may.seen().items().stream()
                        .filter(item -> input.decide().contains(item.id()))
                        .toList());
        return new ModelAndView("scorecard/meeting-conclude");
    }
}

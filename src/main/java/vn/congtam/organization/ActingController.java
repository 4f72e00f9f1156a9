package vn.congtam.organization;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** Says of a head in a post that lasts whether they are appointed, acting or in charge. */
@Controller
@RequestMapping("/agencies/{agencyId}/organization/people/{personId}/posts/{postId}/acting")
class ActingController {

    private static final String FORM = "organization/post-acting";

    private final PostService service;
    private final People people;
    private final Directory directory;
    private final PostHistory history;

    ActingController(PostService service, People people, Directory directory, PostHistory history) {
        this.service = service;
        this.people = people;
        this.directory = directory;
        this.history = history;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable long agencyId, @PathVariable long personId, @PathVariable long postId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        PostHistory.Row post = post(agencyId, personId, postId);
        if (!post.lastsOn(directory.today())) {
            throw new Conflict("organization.post.acting.ended");
        }
        return new ModelAndView(FORM, model(agencyId, personId, post))
                .addObject("form", new ActingForm(post.acting(), post.title(), post.version()));
    }

    @PostMapping
    ModelAndView call(
            @PathVariable long agencyId,
            @PathVariable long personId,
            @PathVariable long postId,
            OrganizationUser me,
            @Valid @ModelAttribute("form") ActingForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        PostHistory.Row post = post(agencyId, personId, postId);
        return FormAnswers.to(FORM, typed, () -> model(agencyId, personId, post), () -> {
            service.call(agencyId, postId, form, directory.today());
            redirect.addFlashAttribute("toastKey", "organization.saved");
            return new ModelAndView("redirect:/agencies/" + agencyId + "/organization/people/" + personId);
        });
    }

    private PostHistory.Row post(long agencyId, long personId, long postId) {
        return history.find(agencyId, personId, postId)
                .filter(PostHistory.Row::isHead)
                .orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(long agencyId, long personId, PostHistory.Row post) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "person",
                people.find(personId, directory.today())
                        .filter(found -> found.agencyId() == agencyId)
                        .orElseThrow(NotFound::new));
        model.put("post", post);
        model.put("actings", ActingHead.values());
        return model;
    }
}

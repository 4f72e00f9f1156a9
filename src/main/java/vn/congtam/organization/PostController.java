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
import vn.congtam.shared.NotFound;

/** Begins and ends a person's posts; fields of deputies. */
@Controller
@RequestMapping("/agencies/{agencyId}/organization/people/{personId}/posts")
class PostController {

    private static final String NEW = "organization/post-form";
    private static final String END = "organization/post-end";
    private static final String FIELDS = "organization/post-fields";

    private final PostService service;
    private final People people;
    private final Units units;
    private final Directory directory;
    private final PostHistory history;

    PostController(PostService service, People people, Units units, Directory directory, PostHistory history) {
        this.service = service;
        this.people = people;
        this.units = units;
        this.directory = directory;
        this.history = history;
    }

    @GetMapping("/new")
    ModelAndView newPost(@PathVariable long agencyId, @PathVariable long personId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return new ModelAndView(NEW, model(agencyId, personId)).addObject("form", PostForm.empty(directory.today()));
    }

    @PostMapping
    ModelAndView begin(
            @PathVariable long agencyId,
            @PathVariable long personId,
            OrganizationUser me,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return FormAnswers.to(NEW, typed, () -> model(agencyId, personId), () -> {
            service.begin(agencyId, personId, form);
            return saved(agencyId, personId, redirect);
        });
    }

    @GetMapping("/{postId}/end")
    ModelAndView end(
            @PathVariable long agencyId, @PathVariable long personId, @PathVariable long postId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        ModelAndView page = new ModelAndView(END, model(agencyId, personId, postId));
        int version = post(agencyId, personId, postId).version();
        return page.addObject("form", new PostEndForm(directory.today(), version));
    }

    @PostMapping("/{postId}/end")
    ModelAndView end(
            @PathVariable long agencyId,
            @PathVariable long personId,
            @PathVariable long postId,
            OrganizationUser me,
            @Valid @ModelAttribute("form") PostEndForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        Map<String, Object> model = model(agencyId, personId, postId);
        return FormAnswers.to(END, typed, () -> model, () -> {
            service.end(agencyId, postId, form);
            return saved(agencyId, personId, redirect);
        });
    }

    @GetMapping("/{postId}/fields")
    ModelAndView fields(
            @PathVariable long agencyId, @PathVariable long personId, @PathVariable long postId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return new ModelAndView(FIELDS, model(agencyId, personId, postId))
                .addObject("chosen", history.fields(postId))
                .addObject("dutyGroups", directory.dutyGroups(agencyId));
    }

    @PostMapping("/{postId}/fields")
    ModelAndView assign(
            @PathVariable long agencyId,
            @PathVariable long personId,
            @PathVariable long postId,
            OrganizationUser me,
            PostFieldsForm form,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        service.assignFields(agencyId, post(agencyId, personId, postId).id(), form);
        return saved(agencyId, personId, redirect);
    }

    private static ModelAndView saved(long agencyId, long personId, RedirectAttributes redirect) {
        redirect.addFlashAttribute("toastKey", "organization.saved");
        return new ModelAndView("redirect:/agencies/" + agencyId + "/organization/people/" + personId);
    }

    private PostHistory.Row post(long agencyId, long personId, long postId) {
        return history.find(agencyId, personId, postId).orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(long agencyId, long personId, long postId) {
        Map<String, Object> model = model(agencyId, personId);
        model.put("post", post(agencyId, personId, postId));
        return model;
    }

    private Map<String, Object> model(long agencyId, long personId) {
        PersonInfo person = people.find(personId, directory.today())
                .filter(found -> found.agencyId() == agencyId)
                .orElseThrow(NotFound::new);
        Map<String, Object> model = new HashMap<>();
        model.put("person", person);
        model.put(
                "units",
                units.ofAgency(agencyId).stream()
                        .filter(unit -> unit.isOpenOn(directory.today()))
                        .toList());
        model.put("roles", PostRole.values());
        model.put("actings", ActingHead.values());
        return model;
    }
}

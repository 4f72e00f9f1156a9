package vn.congtam.organization;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** A person of the agency: what is known, and the posts through time. */
@Controller
@RequestMapping("/agencies/{agencyId}/organization/people")
class PeopleController {

    private static final String FORM = "organization/person-form";

    private final PersonService service;
    private final People people;
    private final Directory directory;
    private final PostHistory history;

    PeopleController(PersonService service, People people, Directory directory, PostHistory history) {
        this.service = service;
        this.people = people;
        this.directory = directory;
        this.history = history;
    }

    @GetMapping("/{personId}")
    String person(@PathVariable long agencyId, @PathVariable long personId, OrganizationUser me, Model model) {
        OrganizationPermissions permissions = new OrganizationPermissions(me);
        permissions.requireRead(agencyId);
        PersonInfo person = people.find(personId, directory.today())
                .filter(found -> found.agencyId() == agencyId)
                .orElseThrow(NotFound::new);
        model.addAttribute("person", person);
        model.addAttribute("today", directory.today());
        model.addAttribute("posts", history.of(agencyId, personId));
        model.addAttribute("editable", permissions.mayEdit(agencyId));
        return "organization/person";
    }

    @GetMapping("/new")
    ModelAndView newPerson(@PathVariable long agencyId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return new ModelAndView(FORM, model(agencyId, null)).addObject("form", PersonForm.empty());
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long agencyId,
            OrganizationUser me,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return FormAnswers.to(FORM, typed, () -> model(agencyId, null), () -> {
            long id = service.add(agencyId, form);
            redirect.addFlashAttribute("toastKey", "organization.person.added");
            return new ModelAndView("redirect:/agencies/" + agencyId + "/organization/people/" + id + "/posts/new");
        });
    }

    @GetMapping("/{personId}/edit")
    ModelAndView edit(@PathVariable long agencyId, @PathVariable long personId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return new ModelAndView(FORM, model(agencyId, personId)).addObject("form", service.form(agencyId, personId));
    }

    @PostMapping("/{personId}")
    ModelAndView change(
            @PathVariable long agencyId,
            @PathVariable long personId,
            OrganizationUser me,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        if (typed.hasErrors()) {
            return FormAnswers.again(FORM, model(agencyId, personId), typed);
        }
        try {
            service.change(agencyId, personId, form);
            redirect.addFlashAttribute("toastKey", "organization.saved");
            return new ModelAndView("redirect:/agencies/" + agencyId + "/organization/people/" + personId);
        } catch (Refused refused) {
            Map<String, Object> model = model(agencyId, personId);
            model.put("stored", service.form(agencyId, personId));
            return FormAnswers.refused(FORM, model, typed, refused);
        }
    }

    private Map<String, Object> model(long agencyId, @Nullable Long personId) {
        Map<String, Object> model = new HashMap<>();
        String base = "/agencies/" + agencyId + "/organization";
        model.put("action", personId == null ? base + "/people" : base + "/people/" + personId);
        model.put("back", personId == null ? base : base + "/people/" + personId);
        model.put("isNew", personId == null);
        model.put("genders", Gender.values());
        model.put("groups", SubjectGroup.values());
        model.put("dutyGroups", directory.dutyGroups(agencyId));
        return model;
    }
}

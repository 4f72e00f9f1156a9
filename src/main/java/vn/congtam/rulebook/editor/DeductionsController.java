package vn.congtam.rulebook.editor;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.FrameworkPermissions;
import vn.congtam.rulebook.framework.Source;

/** The catalogue of deductions of a draft. */
@Controller
@RequestMapping("/agencies/{agencyId}/frameworks/drafts/{draftId}/deductions")
class DeductionsController {

    private static final DeductionsForm.Item EMPTY = new DeductionsForm.Item("", "", "", "", null);

    private final DraftBook book;
    private final SectionDesk desk;
    private final SectionPages pages;

    DeductionsController(DraftBook book, SectionDesk desk, SectionPages pages) {
        this.book = book;
        this.desk = desk;
        this.pages = pages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        new FrameworkPermissions(me, agencyId).requireEdit();
    }

    @GetMapping
    ModelAndView show(@PathVariable long agencyId, @PathVariable long draftId) {
        Draft draft = book.find(agencyId, draftId);
        return page(draft, saved(draft), Outcome.untouched(draft.version()));
    }

    @PostMapping
    ModelAndView save(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long draftId,
            @Valid @ModelAttribute("form") DeductionsForm form,
            BindingResult typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            RedirectAttributes flash) {
        Draft draft = book.find(agencyId, draftId);
        boolean comesOrGoes = form.typed().stream()
                .anyMatch(item ->
                        item.isRemoved() || (item.isNew() && !item.text().isEmpty()));
        Outcome outcome = desk.save(
                new SectionDesk.Change(
                        draft,
                        form.base(),
                        htmx != null && comesOrGoes,
                        me.accountId(),
                        tree -> DeductionsEdit.apply(tree, form)),
                typed,
                other -> both(form.typed(), saved(other)));
        if (htmx != null) {
            return pages.state(draft, outcome, List.of());
        }
        return outcome.isSaved() ? pages.saved(draft, "deductions", flash) : page(draft, form.typed(), outcome);
    }

    private ModelAndView page(Draft draft, List<DeductionsForm.Item> items, Outcome outcome) {
        List<DeductionsForm.Item> rows = new ArrayList<>(items);
        if (rows.stream().noneMatch(DeductionsForm.Item::isNew)) {
            rows.add(EMPTY);
        }
        return pages.page("rulebook/draft-deductions", draft, Section.DEDUCTIONS, outcome)
                .addObject("items", rows)
                .addObject("columns", draft.framework().sheets().getFirst().gridColumns())
                .addObject("ordered", ordered(draft))
                .addObject("sums", List.of());
    }

    /** Codes of entries that the frame's text asks for; they stay, only their points are the agency's. */
    private static List<String> ordered(Draft draft) {
        return draft.frame().deductions().stream()
                .filter(item -> item.basis().source() == Source.TEXT)
                .map(item -> item.code())
                .toList();
    }

    private static List<DeductionsForm.Item> saved(Draft draft) {
        return draft.framework().deductions().stream()
                .map(item -> new DeductionsForm.Item(
                        item.code(),
                        item.group(),
                        item.text(),
                        item.points().toString().replace('.', ','),
                        null))
                .toList();
    }

    private static List<Both> both(List<DeductionsForm.Item> typed, List<DeductionsForm.Item> saved) {
        List<Both> both = new ArrayList<>();
        typed.forEach(mine -> saved.stream()
                .filter(other -> other.code().equals(mine.code()))
                .forEach(other -> Stream.of(
                                new Both(mine.code(), mine.text(), other.text()),
                                new Both(mine.code(), mine.points(), other.points()))
                        .filter(pair -> !pair.mine().equals(pair.saved()))
                        .forEach(both::add)));
        return both;
    }
}

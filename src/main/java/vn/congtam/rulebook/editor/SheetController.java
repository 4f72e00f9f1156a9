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
import vn.congtam.rulebook.framework.CriteriaGroup;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.shared.NotFound;

/** The lines of a draft's sheets. */
@Controller
@RequestMapping("/agencies/{agencyId}/frameworks/drafts/{draftId}/sheets/{kind}")
class SheetController {

    private final DraftBook book;
    private final SectionDesk desk;
    private final SectionPages pages;

    SheetController(DraftBook book, SectionDesk desk, SectionPages pages) {
        this.book = book;
        this.desk = desk;
        this.pages = pages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        new FrameworkPermissions(me, agencyId).requireEdit();
    }

    @GetMapping
    ModelAndView show(@PathVariable long agencyId, @PathVariable long draftId, @PathVariable String kind) {
        Draft draft = book.find(agencyId, draftId);
        Section section = section(kind, draft);
        return page(draft, section, saved(draft, section), Outcome.untouched(draft.version()));
    }

    @PostMapping
    ModelAndView save(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long draftId,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") SheetForm form,
            BindingResult typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            RedirectAttributes flash) {
        Draft draft = book.find(agencyId, draftId);
        Section section = section(kind, draft);
        boolean comesOrGoes = form.typed().stream()
                .anyMatch(line ->
                        line.isRemoved() || (line.isNew() && !line.label().isEmpty()));
        Outcome outcome = desk.save(
                new SectionDesk.Change(
                        draft,
                        form.base(),
                        htmx != null && comesOrGoes,
                        me.accountId(),
                        tree -> SheetEdit.apply(tree, kind(section), form)),
                typed,
                other -> both(form.typed(), saved(other, section)));
        if (htmx != null) {
            return pages.state(draft, outcome, GroupSum.of(draft, kind(section), form.typed()));
        }
        return outcome.isSaved()
                ? pages.saved(draft, "sheets/" + section.path(), flash)
                : page(draft, section, form.typed(), outcome);
    }

    private ModelAndView page(Draft draft, Section section, List<SheetForm.Line> lines, Outcome outcome) {
        SheetTemplate sheet = draft.framework().sheet(kind(section));
        List<SheetRow> rows = new SheetRows(sheet, draft.parent().sheet(kind(section)), lines, outcome).all();
        return pages.page("rulebook/draft-sheet", draft, section, outcome)
                .addObject("rows", rows)
                .addObject("sums", GroupSum.of(draft, kind(section), lines));
    }

    private static Section section(String path, Draft draft) {
        Section section = Section.parse(path, draft.frame());
        if (!section.isSheet()) {
            throw new NotFound();
        }
        return section;
    }

    private static SheetKind kind(Section section) {
        return section == Section.LEADER ? SheetKind.LEADER : SheetKind.STAFF;
    }

    /** The lines that people fill in, as they are saved. */
    static List<SheetForm.Line> saved(Draft draft, Section section) {
        return draft.framework().sheet(kind(section)).allGroups().stream()
                .flatMap(group -> group.criteria().stream()
                        .filter(SheetController::isTyped)
                        .map(line -> line(group, line)))
                .toList();
    }

    static boolean isTyped(Criterion line) {
        return line.kind() == Criterion.Kind.ITEM || line.kind() == Criterion.Kind.BONUS;
    }

    private static SheetForm.Line line(CriteriaGroup group, Criterion line) {
        return new SheetForm.Line(
                line.code(),
                group.code(),
                line.label(),
                line.maximum().toString().replace('.', ','),
                null);
    }

    private static List<Both> both(List<SheetForm.Line> typed, List<SheetForm.Line> saved) {
        List<Both> both = new ArrayList<>();
        typed.forEach(mine -> saved.stream()
                .filter(other -> other.code().equals(mine.code()))
                .forEach(other -> Stream.of(
                                new Both(mine.code(), mine.label(), other.label()),
                                new Both(mine.code(), mine.maximum(), other.maximum()))
                        .filter(pair -> !pair.mine().equals(pair.saved()))
                        .forEach(both::add)));
        return both;
    }
}

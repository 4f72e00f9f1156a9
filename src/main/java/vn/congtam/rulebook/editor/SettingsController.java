package vn.congtam.rulebook.editor;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.congtam.shared.NotFound;

/** The sections of a draft that hold single values: general, calendar, quota, limits, conversion. */
@Controller
@RequestMapping("/agencies/{agencyId}/frameworks/drafts/{draftId}/settings/{section}")
class SettingsController {

    private final DraftBook book;
    private final SectionDesk desk;
    private final SectionPages pages;
    private final EditorTexts texts;

    SettingsController(DraftBook book, SectionDesk desk, SectionPages pages, EditorTexts texts) {
        this.book = book;
        this.desk = desk;
        this.pages = pages;
        this.texts = texts;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        new FrameworkPermissions(me, agencyId).requireEdit();
    }

    @GetMapping
    ModelAndView show(@PathVariable long agencyId, @PathVariable long draftId, @PathVariable String section) {
        Draft draft = book.find(agencyId, draftId);
        return page(draft, section(section, draft), Map.of(), Outcome.untouched(draft.version()));
    }

    @PostMapping
    ModelAndView save(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long draftId,
            @PathVariable String section,
            @Valid @ModelAttribute("form") SettingsForm form,
            BindingResult typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            RedirectAttributes flash) {
        Draft draft = book.find(agencyId, draftId);
        Section of = section(section, draft);
        List<Setting> settings = Settings.of(of, draft.frame());
        Outcome outcome = desk.save(
                new SectionDesk.Change(
                        draft, form.base(), false, me.accountId(), tree -> Settings.put(tree, settings, form.typed())),
                typed,
                saved -> both(settings, form.typed(), saved));
        if (htmx != null) {
            return pages.state(draft, outcome, List.of());
        }
        return outcome.isSaved()
                ? pages.saved(draft, "settings/" + of.path(), flash)
                : page(draft, of, form.typed(), outcome);
    }

    private static Section section(String path, Draft draft) {
        Section section = Section.parse(path, draft.frame());
        if (!section.isSettings()) {
            throw new NotFound();
        }
        return section;
    }

    private ModelAndView page(Draft draft, Section section, Map<String, String> typed, Outcome outcome) {
        Map<String, SettingRow> rows = new LinkedHashMap<>();
        Settings.of(section, draft.frame())
                .forEach(setting -> rows.put(setting.key(), row(setting, draft, typed, outcome)));
        return pages.page("rulebook/draft-settings", draft, section, outcome)
                .addObject("rows", rows)
                .addObject("sums", List.of());
    }

    private SettingRow row(Setting setting, Draft draft, Map<String, String> typed, Outcome outcome) {
        Map<String, String> options = new LinkedHashMap<>();
        if (setting.kind() == Setting.Kind.ORDER) {
            options.put("", "–");
        }
        setting.options().forEach(option -> options.put(option, texts.option(setting, option)));
        return new SettingRow(
                setting.key(),
                setting.kind().name(),
                texts.label(setting),
                typed.getOrDefault(setting.key(), setting.valueIn(draft.tree())),
                texts.value(setting, setting.valueIn(draft.parentTree())),
                options,
                outcome.isAt(setting.key()));
    }

    private List<Both> both(List<Setting> settings, Map<String, String> typed, Draft saved) {
        return settings.stream()
                .filter(setting -> typed.containsKey(setting.key()))
                .filter(setting -> !Typed.text(typed.get(setting.key())).equals(setting.valueIn(saved.tree())))
                .map(setting -> new Both(
                        texts.label(setting),
                        texts.value(setting, Typed.text(typed.get(setting.key()))),
                        texts.value(setting, setting.valueIn(saved.tree()))))
                .toList();
    }
}

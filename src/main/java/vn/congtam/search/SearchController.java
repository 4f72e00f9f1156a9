package vn.congtam.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;

/** The page of results, and suggestions while somebody types. */
@Controller
class SearchController {

    private static final int SUGGESTED = 4;
    private static final int OF_EACH_KIND = 10;
    private static final int OF_ONE_KIND = 50;
    private static final int LAST_PAGE = 10;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String page(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable SearchKind kind,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        int shown = kind == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
        int size = kind == null ? OF_EACH_KIND : OF_ONE_KIND;
        fill(new Search.Asked(Words.of(q), kind, new Window((shown - 1) * size, size)), me, month, locale, model);
        model.addAttribute("page", shown).addAttribute("lastPage", LAST_PAGE);
        return "search/search";
    }

    /** Part of a page. */
    @GetMapping("/search/suggestions")
    String suggestions(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            Model model) {
        fill(new Search.Asked(Words.of(q), null, Window.first(SUGGESTED)), me, month, locale, model);
        return "search/suggestions :: panel";
    }

    private void fill(Search.Asked asked, CurrentOfficial me, MonthInView month, Locale locale, Model model) {
        model.addAttribute("words", asked.words()).addAttribute("kind", asked.kind());
        try {
            model.addAttribute("groups", search.find(asked, me, month, locale));
        } catch (QueryTimeoutException e) {
            model.addAttribute("groups", List.of()).addAttribute("slow", true);
        }
    }
}

package vn.congtam.scorecard.review;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.rulebook.engine.InvalidSheet;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.SheetJudging;
import vn.congtam.scorecard.SheetRounds;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** One person of a grid: the panel, or the same as a page of its own without JavaScript and on a phone. */
@Controller
@RequestMapping({"/team/{sheetId}", "/agencies/{agencyId}/decision/{sheetId}", "/city-heads/{sheetId}"})
class PanelController {

    private final GridReader reader;
    private final GridScreen screen;
    private final SheetJudging judging;
    private final SheetRounds rounds;
    private final Refusals refusals;

    PanelController(GridReader reader, GridScreen screen, SheetJudging judging, SheetRounds rounds, Refusals refusals) {
        this.reader = reader;
        this.screen = screen;
        this.judging = judging;
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView open(Ask ask, @RequestParam(defaultValue = "tasks") String tab, Model model) {
        GridRow row = row(ask);
        String view = ask.partial()
                ? screen.answer(ask.bench(), ask.part(), row.sheetId(), null, Map.of(), model)
                : screen.person(ask.bench(), row, null, Map.of(), tab, model);
        return new ModelAndView(view);
    }

    @PostMapping("/agree")
    ModelAndView agree(Ask ask, Model model, RedirectAttributes flash) {
        judging.agree(row(ask).sheetId(), ask.bench().me());
        return done(ask, ask.sheetId(), "scorecard.review.agreed", model, flash);
    }

    @PostMapping("/undo")
    ModelAndView undo(Ask ask, Model model, RedirectAttributes flash) {
        rounds.undo(row(ask).sheetId(), ask.bench().me());
        return done(ask, ask.sheetId(), "scorecard.review.undone", model, flash);
    }

    /** A typed sum of a group: saved when it is explained by the lines, else the lines are opened. Reasons may follow. */
    @PostMapping("/adjust")
    ModelAndView adjust(Ask ask, Model model, RedirectAttributes flash) {
        GridRow row = row(ask);
        SheetContent content = ask.input().applyTo(row);
        if (!ask.input().rests(row, content).isEmpty()) {
            return again(ask, row, Map.of(), HttpStatus.OK, model);
        }
        return save(ask, row, content, false, model, flash);
    }

    /** What is still to be placed; saves nothing. */
    @PostMapping("/rest")
    ModelAndView rest(Ask ask, Model model) {
        model.addAttribute("panel", Panel.of(row(ask), ask.input(), Map.of(), "tasks"));
        return new ModelAndView("scorecard/team-rest");
    }

    @PostMapping
    ModelAndView save(Ask ask, Model model, RedirectAttributes flash) {
        GridRow row = row(ask);
        return save(ask, row, ask.input().applyTo(row), true, model, flash);
    }

    private ModelAndView save(
            Ask ask, GridRow row, SheetContent content, boolean strict, Model model, RedirectAttributes flash) {
        Map<String, String> wrong =
                refusals.ofTyping(ask.input().unreadable(row), ask.input().rests(row, content), ask.locale());
        if (!wrong.isEmpty()) {
            return again(ask, row, wrong, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            judging.save(row.sheetId(), ask.bench().me(), ask.input().judgement(content, row), strict);
        } catch (InvalidSheet e) {
            return again(ask, row, refusals.of(e, ask.locale()), HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (Conflict e) {
            return again(ask, row(ask), refusals.of(e, ask.locale()), HttpStatus.CONFLICT, model);
        } catch (Refused e) {
            return again(ask, row, refusals.of(e, ask.locale()), HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (OptimisticLockingFailureException e) {
            Map<String, String> stale = Map.of(Refusals.WHOLE, refusals.sentence(e, ask.locale()));
            return again(ask, row(ask), stale, HttpStatus.CONFLICT, model);
        }
        return done(ask, ask.input().goesOn() ? next(ask) : ask.sheetId(), "scorecard.review.saved", model, flash);
    }

    private ModelAndView again(Ask ask, GridRow row, Map<String, String> errors, HttpStatus status, Model model) {
        String view = ask.partial()
                ? screen.answer(ask.bench(), ask.part(), row.sheetId(), ask.input(), errors, model)
                : screen.person(ask.bench(), row, ask.input(), errors, "tasks", model);
        return new ModelAndView(view, Map.of(), status);
    }

    private ModelAndView done(Ask ask, long show, String key, Model model, RedirectAttributes flash) {
        model.addAttribute("changed", ask.sheetId());
        if (ask.partial()) {
            return new ModelAndView(screen.answer(ask.bench(), ask.part(), show, null, Map.of(), model));
        }
        flash.addFlashAttribute("toast", refusals.text(key, ask.locale(), row(ask).name()));
        String place = show == ask.sheetId() ? "" : "/" + show;
        return new ModelAndView("redirect:" + ask.bench().base() + place + "?month="
                + ask.bench().month());
    }

    private long next(Ask ask) {
        TeamGrid grid = reader.grid(ask.bench(), ask.part());
        GridRow following = grid.neighbour(row(ask), 1);
        return following == null ? ask.sheetId() : following.sheetId();
    }

    private GridRow row(Ask ask) {
        return reader.row(ask.bench(), ask.sheetId()).orElseThrow(NotFound::new);
    }

    @ModelAttribute
    Ask ask(
            Bench bench,
            @PathVariable long sheetId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
            @RequestHeader(name = "HX-Current-URL", required = false) @Nullable String page,
            Locale locale) {
        return new Ask(bench, sheetId, new PanelInput(typed), Part.of(page), partial, locale);
    }

    /**
     * What is asked for.
     *
     * @param part filter of the grid that stands behind the panel
     * @param partial htmx asks for parts of the page only
     */
    record Ask(Bench bench, long sheetId, PanelInput input, Part part, boolean partial, Locale locale) {}
}

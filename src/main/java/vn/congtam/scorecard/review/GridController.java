package vn.congtam.scorecard.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.period.MonthInView;
import vn.congtam.scorecard.SheetJudging;
import vn.congtam.scorecard.SheetRounds;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.TextLimit;

/** A whole grid and the acts on several people at once; each person succeeds or fails alone and the answer names both. */
@Controller
@RequestMapping({"/team", "/agencies/{agencyId}/decision", "/city-heads"})
class GridController {

    private final GridReader reader;
    private final GridScreen screen;
    private final UnitNames units;
    private final SheetJudging judging;
    private final SheetRounds rounds;
    private final BulkAct bulk;

    GridController(
            GridReader reader,
            GridScreen screen,
            UnitNames units,
            SheetJudging judging,
            SheetRounds rounds,
            BulkAct bulk) {
        this.reader = reader;
        this.screen = screen;
        this.units = units;
        this.judging = judging;
        this.rounds = rounds;
        this.bulk = bulk;
    }

    @GetMapping
    String grid(
            Bench bench,
            MonthInView month,
            Part part,
            @RequestParam(required = false) @Nullable Long open,
            @RequestParam(defaultValue = "tasks") String tab,
            Model model) {
        model.addAttribute("units", bench.isAgency() ? units.of(bench) : List.of());
        return screen.page(bench, month, part, open, tab, model);
    }

    /** The filter and page of the grid, typed into its address or sent along by its forms. */
    @ModelAttribute
    Part part(
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "false") boolean different,
            @RequestParam(defaultValue = "1") int page) {
        return new Part(unit, different, Math.clamp(page, 1, 10_000));
    }

    @PostMapping("/agree")
    String agree(
            Bench bench,
            Part part,
            @RequestParam(defaultValue = "") List<Long> sheet,
            RedirectAttributes flash,
            Locale locale) {
        return agreeTo(bench, part, chosen(bench, sheet), flash, locale);
    }

    /** Everybody of the filter whose points of the stage before can be agreed to. */
    @PostMapping("/agree-all")
    String agreeAll(Bench bench, Part part, RedirectAttributes flash, Locale locale) {
        return agreeTo(bench, part, those(bench, part, GridRow::canAgree), flash, locale);
    }

    private String agreeTo(Bench bench, Part part, List<GridRow> rows, RedirectAttributes flash, Locale locale) {
        LongConsumer act = id -> judging.agree(id, bench.me());
        return all(bench, part, bulk.run(rows, "scorecard.review.bulk.agreed", act, locale), flash);
    }

    @GetMapping("/return")
    String askReason(Bench bench, @RequestParam(defaultValue = "") List<Long> sheet, Model model) {
        List<GridRow> rows =
                chosen(bench, sheet).stream().filter(GridRow::canReturn).toList();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("rows", rows);
        return "scorecard/team-return";
    }

    @PostMapping("/return")
    ModelAndView giveBack(
            Bench bench,
            Part part,
            @RequestParam(defaultValue = "") List<Long> sheet,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        List<GridRow> rows = chosen(bench, sheet);
        if (reason.isBlank() || !TextLimit.PROSE.allows(reason)) {
            model.addAttribute("rows", rows);
            model.addAttribute("reason", reason);
            model.addAttribute(
                    "wrong", reason.isBlank() ? "scorecard.refused.returnWithoutReason" : "scorecard.self.tooLong");
            return new ModelAndView("scorecard/team-return", Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        LongConsumer act = id -> rounds.sendBack(id, bench.me(), reason);
        return new ModelAndView(all(bench, part, bulk.run(rows, "scorecard.review.bulk.returned", act, locale), flash));
    }

    /** Hands on everybody of the filter who is ready; the others stay and are counted. */
    @PostMapping("/pass-on")
    String passOn(Bench bench, Part part, RedirectAttributes flash, Locale locale) {
        List<GridRow> ready = those(bench, part, GridRow::canPass);
        LongConsumer act = id -> rounds.passOn(id, bench.me());
        return all(bench, part, bulk.run(ready, "scorecard.review.bulk.passed", act, locale), flash);
    }

    @GetMapping("/distribution")
    String distribution(Bench bench, Part part, Model model) {
        model.addAttribute("distribution", Distribution.of(reader.grid(bench, part)));
        return "scorecard/team-distribution";
    }

    private List<GridRow> those(Bench bench, Part part, Predicate<GridRow> which) {
        return reader.grid(bench, part).rows().stream().filter(which).toList();
    }

    private List<GridRow> chosen(Bench bench, List<Long> sheets) {
        Map<Long, GridRow> rows =
                reader.grid(bench, Part.ALL).rows().stream().collect(Collectors.toMap(GridRow::sheetId, row -> row));
        return sheets.stream()
                .map(id -> Optional.ofNullable(rows.get(id)).orElseThrow(NotFound::new))
                .toList();
    }

    private static String all(Bench bench, Part part, BulkAct.Outcome outcome, RedirectAttributes flash) {
        flash.addFlashAttribute("outcome", outcome);
        return "redirect:" + bench.base() + "?month=" + bench.month() + part.query();
    }
}

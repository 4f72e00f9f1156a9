package vn.congtam.scorecard.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.period.MonthInView;
import vn.congtam.scorecard.SheetJudging;
import vn.congtam.scorecard.SheetRounds;
import vn.congtam.shared.NotFound;

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
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "false") boolean different,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Long open,
            @RequestParam(defaultValue = "tasks") String tab,
            Model model) {
        model.addAttribute("units", bench.isAgency() ? units.of(bench) : List.of());
        return screen.page(
                bench, month, new GridReader.Part(unit, different, Math.clamp(page, 1, 10_000)), open, tab, model);
    }

    @PostMapping("/agree")
    String agree(
            Bench bench, @RequestParam(defaultValue = "") List<Long> sheet, RedirectAttributes flash, Locale locale) {
        return all(
                bench,
                chosen(bench, sheet),
                "scorecard.review.bulk.agreed",
                id -> judging.agree(id, bench.me()),
                flash,
                locale);
    }

    /** Everybody in the part shown whose points of the stage before can be agreed to. */
    @PostMapping("/agree-all")
    String agreeAll(
            Bench bench, @RequestParam(required = false) @Nullable Long unit, RedirectAttributes flash, Locale locale) {
        List<GridRow> ready = reader.grid(bench, new GridReader.Part(unit, false, 1)).rows().stream()
                .filter(GridRow::canAgree)
                .toList();
        return all(bench, ready, "scorecard.review.bulk.agreed", id -> judging.agree(id, bench.me()), flash, locale);
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
            @RequestParam(defaultValue = "") List<Long> sheet,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        List<GridRow> rows = chosen(bench, sheet);
        if (reason.isBlank()) {
            model.addAttribute("rows", rows);
            model.addAttribute("missing", true);
            return new ModelAndView("scorecard/team-return", Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(all(
                bench,
                rows,
                "scorecard.review.bulk.returned",
                id -> rounds.sendBack(id, bench.me(), reason),
                flash,
                locale));
    }

    /** Hands on everybody who is ready; the others stay and are counted. */
    @PostMapping("/pass-on")
    String passOn(Bench bench, RedirectAttributes flash, Locale locale) {
        List<GridRow> ready = reader.grid(bench, GridReader.Part.ALL).rows().stream()
                .filter(GridRow::canPass)
                .toList();
        return all(bench, ready, "scorecard.review.bulk.passed", id -> rounds.passOn(id, bench.me()), flash, locale);
    }

    @GetMapping("/distribution")
    String distribution(Bench bench, Model model) {
        model.addAttribute("distribution", Distribution.of(reader.grid(bench, GridReader.Part.ALL)));
        return "scorecard/team-distribution";
    }

    private List<GridRow> chosen(Bench bench, List<Long> sheets) {
        Map<Long, GridRow> rows = reader.grid(bench, GridReader.Part.ALL).rows().stream()
                .collect(Collectors.toMap(GridRow::sheetId, row -> row));
        return sheets.stream()
                .map(id -> rows.containsKey(id)
                        ? java.util.Objects.requireNonNull(rows.get(id))
                        : reader.row(bench, id).orElseThrow(NotFound::new))
                .toList();
    }

    private String all(
            Bench bench, List<GridRow> rows, String key, LongConsumer act, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("outcome", bulk.run(rows, key, act, locale));
        return "redirect:" + bench.base() + "?month=" + bench.month();
    }
}

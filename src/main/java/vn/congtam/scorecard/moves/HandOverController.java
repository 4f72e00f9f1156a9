package vn.congtam.scorecard.moves;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Points;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/** The slip that the unit which does not decide fills in: a part score, words, and which open tasks go along. */
@Controller
@RequestMapping("/hand-overs")
class HandOverController {

    private static final Points MOST = Points.of(100);

    private final HandOvers handOvers;

    HandOverController(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @GetMapping
    String list(CurrentOfficial me, Model model) {
        if (!me.leadsPeople()) {
            throw new NotFound();
        }
        model.addAttribute("slips", handOvers.toFillIn(Objects.requireNonNull(me.agencyId()), me));
        return "scorecard/hand-overs";
    }

    @GetMapping("/{handOverId}")
    ModelAndView form(CurrentOfficial me, @PathVariable long handOverId) {
        HandOver slip = slip(me, handOverId);
        HandOver.Opinion said = slip.opinion();
        return page(
                slip,
                said == null ? "" : said.score().toString().replace('.', ','),
                said == null ? "" : said.comment());
    }

    @PostMapping("/{handOverId}")
    ModelAndView say(
            CurrentOfficial me,
            @PathVariable long handOverId,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") List<Long> goes,
            RedirectAttributes flash) {
        HandOver slip = slip(me, handOverId);
        Points given = points(score).orElse(null);
        String wrong = wrong(slip, given, comment);
        if (wrong != null || given == null) {
            ModelAndView again = page(slip, score, comment).addObject("wrong", wrong);
            again.setStatus(slip.isChangeable() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
        handOvers.say(slip, given, comment, new HashSet<>(goes), me);
        flash.addFlashAttribute("toastKey", "scorecard.moves.given");
        return new ModelAndView("redirect:/hand-overs");
    }

    private static @Nullable String wrong(HandOver slip, @Nullable Points given, String comment) {
        if (!slip.isChangeable()) {
            return "scorecard.moves.conflict.decided";
        }
        if (given == null) {
            return "scorecard.moves.refused.score";
        }
        return comment.isBlank()
                ? "scorecard.moves.refused.comment"
                : TextLimit.PROSE.allows(comment) ? null : "scorecard.self.tooLong";
    }

    private static Optional<Points> points(String typed) {
        try {
            BigDecimal value = new BigDecimal(typed.strip().replace(',', '.'));
            if (value.scale() < 0 || value.scale() > 2) {
                return Optional.empty();
            }
            Points points = Points.of(value);
            return points.isNegative() || points.isGreaterThan(MOST) ? Optional.empty() : Optional.of(points);
        } catch (NumberFormatException | ArithmeticException | Refused e) {
            return Optional.empty();
        }
    }

    private ModelAndView page(HandOver slip, String score, String comment) {
        return new ModelAndView("scorecard/hand-over")
                .addObject("slip", slip)
                .addObject("tasks", handOvers.openTasks(slip))
                .addObject("score", score)
                .addObject("comment", comment);
    }

    private HandOver slip(CurrentOfficial me, long handOverId) {
        if (me.agencyId() == null) {
            throw new NotFound();
        }
        HandOver slip = handOvers.get(me.agencyId(), handOverId);
        if (!slip.isOpinedBy(me)) {
            throw new NotFound();
        }
        return slip;
    }
}

package vn.congtam.rollup.rating;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.ranking.Audience;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** Closing and publishing a year: each with its confirmation. */
@Controller
class YearClosingController {

    private static final String BASE = "/agencies/{agencyId}/years/{year}/rating";

    private final YearRatings ratings;
    private final YearTables tables;
    private final YearChecks checks;
    private final YearClosing closing;
    private final MessageSource messages;

    YearClosingController(
            YearRatings ratings, YearTables tables, YearChecks checks, YearClosing closing, MessageSource messages) {
        this.ratings = ratings;
        this.tables = tables;
        this.checks = checks;
        this.closing = closing;
        this.messages = messages;
    }

    @GetMapping(BASE + "/close")
    String confirm(CurrentOfficial me, @PathVariable long agencyId, @PathVariable int year, Model model) {
        YearRating rating = prepared(me, agencyId, year);
        if (!rating.isOpen()) {
            throw new Conflict("rollup.rating.conflict.closed");
        }
        YearTable table = tables.of(rating);
        checks.require(rating, table);
        model.addAttribute("rating", rating)
                .addAttribute("people", table.lines().size())
                .addAttribute(
                        "moved", table.seenWith(YearPermissions.of(me, rating)).moved())
                .addAttribute("hash", closing.hash(table));
        return "rollup/rating-close";
    }

    @PostMapping(BASE + "/close")
    String close(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @RequestParam String hash,
            RedirectAttributes redirect,
            Locale locale) {
        YearRating closed = closing.close(prepared(me, agencyId, year).id(), hash, me.accountId());
        toast(redirect, "rollup.rating.closed.toast", List.of(closed.yearNumber(), closed.checkCode()), locale);
        return YearRatingController.back(agencyId, year);
    }

    @GetMapping(BASE + "/publication")
    String publication(CurrentOfficial me, @PathVariable long agencyId, @PathVariable int year, Model model) {
        YearRating rating = prepared(me, agencyId, year);
        YearClosing.requireClosed(rating);
        model.addAttribute("rating", rating).addAttribute("audiences", Audience.values());
        return "rollup/rating-publish";
    }

    @PostMapping(BASE + "/publication")
    String publish(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @RequestParam Audience audience,
            RedirectAttributes redirect,
            Locale locale) {
        YearRating rating = prepared(me, agencyId, year);
        closing.publish(rating.id(), audience, me.accountId());
        toast(redirect, "rollup.rating.published.toast", List.of(rating.yearNumber()), locale);
        return YearRatingController.back(agencyId, year);
    }

    private void toast(RedirectAttributes redirect, String key, List<String> arguments, Locale locale) {
        redirect.addFlashAttribute("toast", messages.getMessage(key, arguments.toArray(), locale));
    }

    private YearRating prepared(CurrentOfficial me, long agencyId, int year) {
        YearRating rating = ratings.find(agencyId, year).orElseThrow(NotFound::new);
        YearPermissions may = YearPermissions.of(me, rating);
        may.require(may.mayPrepare());
        return rating;
    }
}

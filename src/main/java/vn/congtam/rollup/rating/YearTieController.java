package vn.congtam.rollup.rating;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The authority's choice among people who are equal at a line of the year's quota, each line on its own. */
@Controller
class YearTieController {

    private static final String TIE = "/agencies/{agencyId}/years/{year}/rating/tie";

    private final YearRatings ratings;
    private final YearTables tables;
    private final YearQuotaDecisions decisions;
    private final MessageSource messages;

    YearTieController(YearRatings ratings, YearTables tables, YearQuotaDecisions decisions, MessageSource messages) {
        this.ratings = ratings;
        this.tables = tables;
        this.decisions = decisions;
        this.messages = messages;
    }

    @GetMapping(TIE)
    String tie(CurrentOfficial me, @PathVariable long agencyId, @PathVariable int year, Model model) {
        YearRating rating = led(me, agencyId, year);
        YearTable table = tables.of(rating).seenWith(YearPermissions.of(me, rating));
        model.addAttribute("rating", rating)
                .addAttribute("table", table)
                .addAttribute("line", "")
                .addAttribute("keeping", Set.of())
                .addAttribute("reason", "");
        return "rollup/rating-tie";
    }

    @PostMapping(TIE)
    ModelAndView settle(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Long framework,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") Set<Long> keep,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        YearRating rating = led(me, agencyId, year);
        Long chooser = me.personId();
        if (chooser == null) {
            throw new NotFound();
        }
        try {
            decisions.settleTie(rating, framework, line, keep, reason.replace("\r", ""), chooser);
            return new ModelAndView(YearRatingController.back(agencyId, year));
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            ModelAndView again = new ModelAndView("rollup/rating-tie");
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("rating", rating)
                    .addObject("table", tables.of(rating).seenWith(YearPermissions.of(me, rating)))
                    .addObject("part", framework)
                    .addObject("line", line)
                    .addObject("keeping", keep)
                    .addObject("reason", reason)
                    .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
        }
    }

    private YearRating led(CurrentOfficial me, long agencyId, int year) {
        YearRating rating = ratings.find(agencyId, year).orElseThrow(NotFound::new);
        YearPermissions may = YearPermissions.of(me, rating);
        may.require(may.mayLead());
        if (!rating.isOpen()) {
            throw new Conflict("rollup.rating.conflict.closed");
        }
        return rating;
    }
}

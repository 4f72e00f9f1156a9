package vn.congtam.rollup.rating;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** HR enters what the higher body decided about the year of the agency: the extended limit and the class of the agency. */
@Controller
class YearQuotaController {

    private static final String BASE = "/agencies/{agencyId}/years/{year}/rating";

    private final YearRatings ratings;
    private final YearTables tables;
    private final YearQuotaDecisions decisions;
    private final MessageSource messages;

    YearQuotaController(YearRatings ratings, YearTables tables, YearQuotaDecisions decisions, MessageSource messages) {
        this.ratings = ratings;
        this.tables = tables;
        this.decisions = decisions;
        this.messages = messages;
    }

    @GetMapping(BASE + "/extension")
    ModelAndView extension(CurrentOfficial me, @PathVariable long agencyId, @PathVariable int year) {
        YearRating rating = prepared(me, agencyId, year);
        return page("rollup/rating-extension", rating)
                .addObject("limits", limits(rating))
                .addObject("document", Objects.requireNonNullElse(rating.quotaDocument(), ""))
                .addObject("reason", Objects.requireNonNullElse(rating.quotaReason(), ""));
    }

    @PostMapping(BASE + "/extension")
    ModelAndView extend(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "true") boolean extended,
            Locale locale) {
        YearRating rating = prepared(me, agencyId, year);
        try {
            decisions.extend(rating, extended, document, reason);
            return new ModelAndView(YearRatingController.back(agencyId, year));
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            return again("rollup/rating-extension", rating, refused, locale)
                    .addObject("limits", limits(rating))
                    .addObject("document", document)
                    .addObject("reason", reason);
        }
    }

    @GetMapping(BASE + "/agency-class")
    ModelAndView agencyClass(CurrentOfficial me, @PathVariable long agencyId, @PathVariable int year) {
        YearRating rating = prepared(me, agencyId, year);
        return page("rollup/rating-agency", rating)
                .addObject("agencyClass", rating.agencyClass())
                .addObject("document", Objects.requireNonNullElse(rating.agencyClassDocument(), ""));
    }

    @PostMapping(BASE + "/agency-class")
    ModelAndView rateAgency(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable RatedClass agencyClass,
            @RequestParam(defaultValue = "") String document,
            Locale locale) {
        YearRating rating = prepared(me, agencyId, year);
        try {
            decisions.rateAgency(rating, agencyClass, document);
            return new ModelAndView(YearRatingController.back(agencyId, year));
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            return again("rollup/rating-agency", rating, refused, locale)
                    .addObject("agencyClass", agencyClass)
                    .addObject("document", document);
        }
    }

    /** The permission holds for every framework of the year. */
    private List<Framework> limits(YearRating rating) {
        return tables.of(rating).parts().stream().map(YearPart::framework).toList();
    }

    private ModelAndView again(String view, YearRating rating, Refused refused, Locale locale) {
        ModelAndView again = page(view, rating);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
    }

    private ModelAndView page(String view, YearRating rating) {
        return new ModelAndView(view)
                .addObject("rating", rating)
                .addObject("framework", tables.ruling(rating).framework());
    }

    private YearRating prepared(CurrentOfficial me, long agencyId, int year) {
        YearRating rating = ratings.find(agencyId, year).orElseThrow(NotFound::new);
        YearPermissions may = YearPermissions.of(me, rating);
        may.require(may.mayPrepare());
        if (!rating.isOpen()) {
            throw new Conflict("rollup.rating.conflict.closed");
        }
        return rating;
    }
}

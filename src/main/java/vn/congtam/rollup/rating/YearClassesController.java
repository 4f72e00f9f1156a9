package vn.congtam.rollup.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.ranking.Audience;
import vn.congtam.rollup.Term;
import vn.congtam.rollup.rating.YearClasses.NamedClass;
import vn.congtam.shared.NotFound;

/** The published list of classes of a year, for the audience that was chosen. */
@Controller
class YearClassesController {

    private static final int LAST_PAGE = 10_000;

    private final YearRatings ratings;
    private final YearClasses classes;

    YearClassesController(YearRatings ratings, YearClasses classes) {
        this.ratings = ratings;
        this.classes = classes;
    }

    @GetMapping("/agencies/{agencyId}/years/{year}/classes")
    String classes(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (!mayEnter(me, agencyId)) {
            throw new NotFound();
        }
        int shown = Math.clamp(page, 1, LAST_PAGE);
        YearRating rating = ratings.find(agencyId, Term.ofYear(year).year())
                .filter(YearRating::isPublished)
                .orElse(null);
        model.addAttribute("term", Term.ofYear(year)).addAttribute("rating", rating);
        if (rating != null) {
            Audience scope = scope(me, rating);
            model.addAttribute("scope", scope)
                    .addAttribute("rows", rows(me, rating, scope, shown))
                    .addAttribute("page", shown)
                    .addAttribute("from", (shown - 1) * YearClasses.PAGE);
        }
        return "rollup/year-classes";
    }

    private static boolean mayEnter(CurrentOfficial me, long agencyId) {
        return (me.belongsTo(agencyId) && me.personId() != null)
                || me.isHrOf(agencyId)
                || me.isCityHr()
                || me.isInspector();
    }

    /** Those in charge read the whole list whatever the audience; the others as far as it reaches. */
    private static Audience scope(CurrentOfficial me, YearRating rating) {
        Audience audience = rating.audience();
        if (YearPermissions.of(me, rating).maySee()) {
            return Audience.AGENCY;
        }
        return audience == null ? Audience.PERSON : audience;
    }

    private List<NamedClass> rows(CurrentOfficial me, YearRating rating, Audience scope, int page) {
        @Nullable Long reader = me.personId();
        return switch (scope) {
            case AGENCY -> classes.ofAgency(rating, page);
            case UNIT -> reader == null ? List.of() : classes.ofUnitOf(rating, reader);
            case PERSON -> List.of();
        };
    }
}

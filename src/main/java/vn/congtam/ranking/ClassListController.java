package vn.congtam.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.history.HistoryPermissions;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.NotFound;

/** Published lists: classes for the audience, scores for leaders about the people whom they reviewed. */
@Controller
class ClassListController {

    private final RankedMonths months;
    private final ClassLists lists;
    private final ViewLog views;

    ClassListController(RankedMonths months, ClassLists lists, ViewLog views) {
        this.months = months;
        this.lists = lists;
        this.views = views;
    }

    @GetMapping("/agencies/{agencyId}/classes")
    String classes(
            CurrentOfficial me,
            @PathVariable long agencyId,
            MonthInView inView,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (!mayEnter(me, agencyId)) {
            throw new NotFound();
        }
        RankedMonth month = published(inView, asked);
        int sheetOfList = Math.clamp(page, 1, 10_000);
        model.addAttribute("month", month)
                .addAttribute("rows", month == null ? List.of() : rows(me, month, sheetOfList))
                .addAttribute("page", sheetOfList)
                .addAttribute("from", (sheetOfList - 1) * ClassLists.PAGE)
                .addAttribute("past", new HistoryPermissions(me, agencyId))
                .addAttribute("scope", month == null ? Audience.AGENCY : scope(me, month));
        return "ranking/classes";
    }

    @GetMapping("/team-results")
    String team(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            Model model) {
        Long reader = me.personId();
        if (reader == null || !me.leadsPeople()) {
            throw new NotFound();
        }
        RankedMonth month = published(inView, asked);
        Long closing = month == null ? null : month.closingId();
        List<PublishedClass> rows = closing == null ? List.of() : lists.reviewedBy(closing, reader);
        if (month != null) {
            views.record(
                    "results.viewed",
                    month,
                    rows.stream().map(PublishedClass::sheetId).toList());
        }
        model.addAttribute("month", month).addAttribute("rows", rows);
        return "ranking/team-results";
    }

    private static boolean mayEnter(CurrentOfficial me, long agencyId) {
        return (me.belongsTo(agencyId) && me.personId() != null)
                || me.isHrOf(agencyId)
                || me.isCityHr()
                || me.isInspector();
    }

    /** Those in charge read the whole list whatever the audience; the others as far as it reaches. */
    private static Audience scope(CurrentOfficial me, RankedMonth month) {
        boolean inCharge =
                me.isHrOf(month.agencyId()) || me.isHeadOfAgency(month.agencyId()) || me.isCityHr() || me.isInspector();
        Audience audience = month.audience();
        return inCharge || audience == null ? Audience.AGENCY : audience;
    }

    private List<PublishedClass> rows(CurrentOfficial me, RankedMonth month, int page) {
        Long closing = month.closingId();
        Long reader = me.personId();
        if (closing == null) {
            return List.of();
        }
        return switch (scope(me, month)) {
            case AGENCY -> lists.ofAgency(closing, page);
            case UNIT -> reader == null ? List.of() : lists.ofUnitOf(closing, reader);
            case PERSON -> List.of();
        };
    }

    /** The month asked for if it is published, or else the newest published one; null if there is none. */
    private @Nullable RankedMonth published(MonthInView inView, @Nullable String asked) {
        return inView.all().stream()
                .filter(PeriodSummary::isPublished)
                .filter(period -> asked == null || period.month().equals(inView.month()))
                .findFirst()
                .map(period -> months.get(period.id()))
                .orElse(null);
    }
}

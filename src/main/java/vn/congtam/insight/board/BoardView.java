package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;

/**
 * What the views of an agency's board have in common: who may enter, which months and unit the reader sees, and what frames the page.
 *
 * @param months that the reader sees results of, newest first
 * @param unit that the view is limited to, null for the whole agency
 */
record BoardView(
        BoardPermissions may,
        MonthInView inView,
        List<YearMonth> months,
        @Nullable Long unit) {

    /** @throws vn.congtam.shared.NotFound for who may not enter the board */
    static BoardView of(CurrentOfficial me, long agencyId, MonthInView inView, @Nullable Long asked) {
        BoardPermissions may = new BoardPermissions(me, agencyId);
        may.requireEntering();
        return new BoardView(may, inView, may.months(inView), may.unit(asked));
    }

    YearMonth month() {
        return inView.month();
    }

    /** Whether the reader sees results of the month in view. */
    boolean isSeen() {
        return months.contains(month());
    }

    /** Where an address without month leads: the newest month with results, null when there is none or a month is named. */
    @Nullable String newest(String view, @Nullable String askedMonth) {
        return (askedMonth == null || askedMonth.isBlank()) && !months.isEmpty()
                ? "redirect:/agencies/" + may.agencyId() + "/board" + view + "?month=" + months.getFirst()
                : null;
    }

    Model frame(Model model) {
        return model.addAttribute("may", may)
                .addAttribute("agencyId", may.agencyId())
                .addAttribute("month", month())
                .addAttribute("months", months)
                .addAttribute("unit", unit)
                .addAttribute("ownLeftOut", may.leavesOutOwn(inView.period()))
                .addAttribute("links", BoardLinks.ofAgency(may.agencyId(), month(), unit));
    }
}

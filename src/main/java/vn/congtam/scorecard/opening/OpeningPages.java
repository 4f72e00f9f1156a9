package vn.congtam.scorecard.opening;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.WorkingDays;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.shared.VietnamTime;

/** What the screen for opening months shows. */
@Component
class OpeningPages {

    private final SheetOpening opening;
    private final WorkingDays workingDays;
    private final Frameworks frameworks;
    private final Clock clock;

    OpeningPages(SheetOpening opening, WorkingDays workingDays, Frameworks frameworks, Clock clock) {
        this.opening = opening;
        this.workingDays = workingDays;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** Months that may be opened now: the one before, this one and the next one. */
    boolean isOpenable(YearMonth month) {
        return nearby().contains(month);
    }

    String fill(MonthInView month, PeriodForm form, Model model) {
        PeriodSummary period = month.period();
        model.addAttribute("form", form);
        model.addAttribute("month", month);
        model.addAttribute("workingDays", period == null ? workingDays.of(month.month()) : period.workingDays());
        model.addAttribute("applying", frameworks.applyingTo(month.requireAgency(), month.month()));
        model.addAttribute("counts", period == null ? null : opening.counts(period));
        model.addAttribute(
                "openable",
                nearby().stream()
                        .filter(m ->
                                month.all().stream().noneMatch(p -> p.month().equals(m)))
                        .toList());
        return "scorecard/opening";
    }

    private List<YearMonth> nearby() {
        YearMonth now = VietnamTime.month(clock);
        return Stream.of(now.minusMonths(1), now, now.plusMonths(1)).toList();
    }
}

package vn.congtam.ranking;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Months;
import vn.congtam.shared.NotFound;

/** The city's overview: how far every agency is, and what it published. */
@Controller
class CityController {

    private final CityOverview overview;

    CityController(CityOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/city")
    String city(
            CurrentOfficial me,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (!me.isCityHr() && !me.isInspector()) {
            throw new NotFound();
        }
        List<YearMonth> months = overview.months();
        @Nullable YearMonth month = asked != null ? Months.parse(asked) : months.isEmpty() ? null : months.getFirst();
        int sheetOfList = Math.clamp(page, 1, 10_000);
        model.addAttribute("month", month)
                .addAttribute("months", months)
                .addAttribute("agencies", overview.agencies())
                .addAttribute("extends", me.isCityHr())
                .addAttribute("page", sheetOfList)
                .addAttribute("from", (sheetOfList - 1) * CityOverview.PAGE)
                .addAttribute("rows", month == null ? List.of() : overview.of(month, sheetOfList));
        return "ranking/city";
    }
}

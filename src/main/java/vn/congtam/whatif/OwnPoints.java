package vn.congtam.whatif;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.OwnSheet;
import vn.congtam.scorecard.OwnSheets;
import vn.congtam.worklog.Worklog;

/** Starts a trial from the own points of the month in view. */
@Component
class OwnPoints {

    private final OwnSheets sheets;
    private final Worklog worklog;

    OwnPoints(OwnSheets sheets, Worklog worklog) {
        this.sheets = sheets;
        this.worklog = worklog;
    }

    /** Empty without a sheet in this month, and when the month is scored with another framework. */
    Optional<WhatIfForm> of(CurrentOfficial me, MonthInView inView, long frameworkId) {
        Long person = me.personId();
        if (person == null || inView.period() == null) {
            return Optional.empty();
        }
        CompletionRatio ratio = worklog.completionRatio(person, inView.month());
        return sheets.find(inView.period().id(), person)
                .filter(sheet -> sheet.frameworkId() == frameworkId)
                .map(sheet -> form(sheet, ratio));
    }

    /** The version that the own sheet of the month in view is scored with; empty without one. */
    Optional<Long> framework(CurrentOfficial me, MonthInView inView) {
        Long person = me.personId();
        return person == null || inView.period() == null
                ? Optional.empty()
                : sheets.find(inView.period().id(), person).map(OwnSheet::frameworkId);
    }

    private static WhatIfForm form(OwnSheet sheet, CompletionRatio ratio) {
        Map<String, String> typed = new TreeMap<>();
        sheet.content().lines().forEach((code, line) -> {
            if (line.points() != null) {
                typed.put("points." + code, line.points().toString().replace('.', ','));
            }
        });
        Map<String, Integer> times = new TreeMap<>();
        for (DeductionEntry entry : sheet.content().deductions()) {
            times.merge(entry.item(), entry.times(), Integer::sum);
        }
        times.forEach((item, count) -> typed.put("times." + item, String.valueOf(count)));
        if (ratio.hasData()) {
            typed.put("done", String.valueOf(ratio.done()));
            typed.put("assigned", String.valueOf(ratio.assigned()));
        }
        return new WhatIfForm(sheet.kind(), typed);
    }
}

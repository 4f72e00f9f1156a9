package vn.congtam.help;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;

/**
 * A place that the first steps lead to.
 *
 * @param key of its texts
 * @param path with {@code {agency}} for the reader's agency and {@code {year}} for the year in view
 * @param inMonth whether the page needs an opened month; before that the step is read on the page of first steps
 */
record Stop(String key, String path, boolean inMonth) {

    static Stop at(String key, String path) {
        return new Stop(key, path, false);
    }

    static Stop inMonth(String key, String path) {
        return new Stop(key, path, true);
    }

    String href(CurrentOfficial me, MonthInView month) {
        return inMonth && month.period() == null
                ? "/start"
                : path.replace("{agency}", String.valueOf(me.agencyId()))
                        .replace("{year}", String.valueOf(month.month().getYear()));
    }
}

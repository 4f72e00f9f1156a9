package vn.congtam.navigation;

import java.util.function.Predicate;
import vn.congtam.account.CurrentOfficial;

/**
 * One place of the rail.
 *
 * @param workspace the tab it stands under
 * @param path address, with {@code {agency}} for the reader's agency; the entry is current for every address that starts with it
 */
record RailEntry(Workspace workspace, String key, String path, String icon, Predicate<CurrentOfficial> visible) {

    String href(CurrentOfficial me) {
        return path.replace("{agency}", String.valueOf(me.agencyId()));
    }

    boolean isCurrent(CurrentOfficial me, String address) {
        String href = href(me);
        return address.equals(href) || (!"/".equals(href) && address.startsWith(href + "/"));
    }
}

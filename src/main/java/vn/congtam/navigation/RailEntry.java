package vn.congtam.navigation;

import java.util.function.Predicate;
import vn.congtam.account.CurrentOfficial;

/**
 * One place of the rail.
 *
 * @param workspace the tab it stands under
 * @param path address, with {@code {agency}} for the reader's agency; the entry is current for every address that starts with it
 * @param also another address that the entry stands for, empty for none
 */
record RailEntry(
        Workspace workspace, String key, String path, String icon, Predicate<CurrentOfficial> visible, String also) {

    RailEntry(Workspace workspace, String key, String path, String icon, Predicate<CurrentOfficial> visible) {
        this(workspace, key, path, icon, visible, "");
    }

    String href(CurrentOfficial me) {
        return path.replace("{agency}", String.valueOf(me.agencyId()));
    }

    boolean isCurrent(CurrentOfficial me, String address) {
        return isBelow(path, me, address) || (!also.isEmpty() && isBelow(also, me, address));
    }

    private static boolean isBelow(String place, CurrentOfficial me, String address) {
        String href = place.replace("{agency}", String.valueOf(me.agencyId()));
        return address.equals(href) || (!"/".equals(href) && address.startsWith(href + "/"));
    }
}

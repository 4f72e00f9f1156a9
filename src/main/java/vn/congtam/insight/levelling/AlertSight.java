package vn.congtam.insight.levelling;

import java.util.List;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.HeldPost;

/**
 * Which alerts of a list the reader may know.
 *
 * @param publishedOnly leaves out months whose results nobody outside the agency may know yet
 * @param ownUnits of which the reader learns nothing before publication: that everybody there has the same total tells the own one
 */
record AlertSight(boolean publishedOnly, List<Long> ownUnits) {

    private static final List<Long> NONE = List.of(0L);

    AlertSight {
        ownUnits = ownUnits.isEmpty() ? NONE : List.copyOf(ownUnits);
    }

    static AlertSight of(CurrentOfficial me, boolean publishedOnly) {
        return new AlertSight(
                publishedOnly, me.posts().stream().map(HeldPost::unitId).toList());
    }
}

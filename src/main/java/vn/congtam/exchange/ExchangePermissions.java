package vn.congtam.exchange;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * Clients are the administrator's; what has not been fetched yet also concerns the human resources of the city, who answer for the
 * national database and let results go to other systems. None of these screens holds a score.
 */
public record ExchangePermissions(CurrentOfficial me) {

    public void requireAdministration() {
        require(me.isAdministrator());
    }

    public void requireReport() {
        require(me.isAdministrator() || me.isCityHr());
    }

    /** Lets results go to another system; never who registers systems and holds their tokens. */
    public boolean mayRelease() {
        return me.isCityHr() && !me.isAdministrator();
    }

    public void requireRelease() {
        require(mayRelease());
    }

    /** Whether the name of a client leads to its screen. */
    public boolean mayOpenClients() {
        return me.isAdministrator();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}

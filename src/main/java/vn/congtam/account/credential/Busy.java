package vn.congtam.account.credential;

import vn.congtam.shared.Conflict;

/** Too many passwords are being checked at this moment; the same try works a moment later. */
public class Busy extends Conflict {

    public Busy() {
        super("account.busy");
    }
}

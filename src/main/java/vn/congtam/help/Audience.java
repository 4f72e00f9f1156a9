package vn.congtam.help;

import vn.congtam.account.CurrentOfficial;

/** Whom first steps and guides are written for. */
public enum Audience {
    STAFF,
    REVIEWER,
    AGENCY_HEAD,
    HR,
    CITY_HR,
    INSPECTOR,
    ADMINISTRATOR;

    /** The reader's first role; who has several may read the guides of the others as well. */
    static Audience of(CurrentOfficial me) {
        if (me.isAdministrator()) {
            return ADMINISTRATOR;
        }
        if (me.isCityHr()) {
            return CITY_HR;
        }
        if (me.isInspector()) {
            return INSPECTOR;
        }
        if (me.isHr()) {
            return HR;
        }
        if (me.isAgencyHead()) {
            return AGENCY_HEAD;
        }
        return me.leadsPeople() ? REVIEWER : STAFF;
    }
}

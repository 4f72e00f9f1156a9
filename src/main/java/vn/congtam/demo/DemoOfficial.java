package vn.congtam.demo;

import vn.congtam.organization.PostRole;

/** A person of the demonstration city with what shapes his months. @see DemoMonth */
record DemoOfficial(
        long personId,
        long accountId,
        long agencyId,
        String unitName,
        PostRole role,
        String username,
        DemoPlan.Style style,
        String tasks,
        int ability) {}

package vn.congtam.account;

import vn.congtam.organization.PostRole;

/** A post held today. */
public record HeldPost(
        long postId, long agencyId, long unitId, PostRole role, String title, String unitName, boolean concurrent) {}

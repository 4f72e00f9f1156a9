package vn.congtam.appeal;

import org.jspecify.annotations.Nullable;

/**
 * Who hears the appeals of an agency where its head decided alone.
 *
 * @param otherwise the higher body, or a panel of the agency
 * @param chairId of the panel, null for the higher body
 * @param panel decision that set the panel up and its members, empty for the higher body
 */
record HearerRule(HearerKind otherwise, @Nullable Long chairId, String chairName, String panel) {

    static final HearerRule DEFAULT = new HearerRule(HearerKind.HIGHER_BODY, null, "", "");

    public boolean isPanel() {
        return otherwise == HearerKind.PANEL;
    }
}

package vn.congtam.rulebook.editor;

import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet on the screen: a group, a line that is typed, or one that is computed.
 *
 * @param index of the field for a line that is typed, -1 for the others
 * @param before label of the parent's line where it differs, null where it does not
 */
record SheetRow(
        String kind,
        int index,
        String code,
        String group,
        String label,
        String maximum,
        boolean removed,
        @Nullable String before,
        boolean wrong) {

    public boolean isTyped() {
        return index >= 0;
    }
}

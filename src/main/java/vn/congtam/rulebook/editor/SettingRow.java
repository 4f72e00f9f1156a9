package vn.congtam.rulebook.editor;

import java.util.Map;

/**
 * A setting on the screen.
 *
 * @param value as typed or saved
 * @param inFrame the frame's value in words
 * @param options value and label of each choice, empty where a value is typed
 */
record SettingRow(
        String key,
        String kind,
        String label,
        String value,
        String inFrame,
        Map<String, String> options,
        boolean wrong) {

    public String id() {
        return "s-" + key.replace('.', '-');
    }

    public String field() {
        return "values[" + key + "]";
    }
}

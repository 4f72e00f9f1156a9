package vn.congtam.rulebook.editor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of one section as typed.
 *
 * @param version of the draft that the page was made from
 * @param values by key of the setting
 * @param keep version that is overwritten on purpose, after both texts were shown
 */
record SettingsForm(
        @NotNull(message = "{editor.version.missing}") @Nullable Integer version,

        @Size(max = 60, message = "{editor.tooMany}") @Nullable Map<String, @Size(max = 300, message = "{editor.tooLong}") String> values,

        @Nullable Integer keep) {

    SettingsForm {
        values = values == null ? Map.of() : values;
    }

    Map<String, String> typed() {
        return values == null ? Map.of() : values;
    }

    /** Version of the draft that this change is meant for. */
    int base() {
        return keep != null ? keep : version == null ? -1 : version;
    }
}

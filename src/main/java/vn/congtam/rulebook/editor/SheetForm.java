package vn.congtam.rulebook.editor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a sheet as typed.
 *
 * @param version of the draft that the page was made from
 * @param keep version that is overwritten on purpose, after both texts were shown
 */
record SheetForm(
        @NotNull(message = "{editor.version.missing}") @Nullable Integer version,

        @Size(max = 150, message = "{editor.tooMany}") @Valid @Nullable List<Line> lines,

        @Nullable Integer keep) {

    /**
     * A line of the sheet.
     *
     * @param code empty for a new line; a new line without label is none
     * @param group code of the group that it belongs to
     * @param remove whether it is taken out of the sheet
     */
    record Line(
            @Size(max = 30, message = "{editor.tooLong}") String code,
            @Size(max = 30, message = "{editor.tooLong}") String group,
            @Size(max = 500, message = "{editor.tooLong}") String label,
            @Size(max = 12, message = "{editor.tooLong}") String maximum,
            @Nullable Boolean remove) {

        Line {
            code = Typed.text(code);
            group = Typed.text(group);
            label = Typed.text(label);
            maximum = Typed.text(maximum);
        }

        public boolean isRemoved() {
            return Boolean.TRUE.equals(remove);
        }

        boolean isNew() {
            return code.isEmpty();
        }
    }

    SheetForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    List<Line> typed() {
        return lines == null ? List.of() : lines;
    }

    /** Version of the draft that this change is meant for. */
    int base() {
        return keep != null ? keep : version == null ? -1 : version;
    }
}

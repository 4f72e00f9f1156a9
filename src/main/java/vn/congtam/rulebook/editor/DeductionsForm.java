package vn.congtam.rulebook.editor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of deductions as typed.
 *
 * @param version of the draft that the page was made from
 * @param keep version that is overwritten on purpose, after both texts were shown
 */
record DeductionsForm(
        @NotNull(message = "{editor.version.missing}") @Nullable Integer version,

        @Size(max = 200, message = "{editor.tooMany}") @Valid @Nullable List<Item> items,

        @Nullable Integer keep) {

    /**
     * An entry.
     *
     * @param code empty for a new entry; a new entry without text is none
     * @param group code of the column whose points it lowers
     * @param remove whether it is taken out of the catalogue
     */
    record Item(
            @Size(max = 30, message = "{editor.tooLong}") String code,
            @Size(max = 30, message = "{editor.tooLong}") String group,
            @Size(max = 500, message = "{editor.tooLong}") String text,
            @Size(max = 12, message = "{editor.tooLong}") String points,
            @Nullable Boolean remove) {

        Item {
            code = Typed.text(code);
            group = Typed.text(group);
            text = Typed.text(text);
            points = Typed.text(points);
        }

        public boolean isRemoved() {
            return Boolean.TRUE.equals(remove);
        }

        boolean isNew() {
            return code.isEmpty();
        }
    }

    DeductionsForm {
        items = items == null ? List.of() : List.copyOf(items);
    }

    List<Item> typed() {
        return items == null ? List.of() : items;
    }

    /** Version of the draft that this change is meant for. */
    int base() {
        return keep != null ? keep : version == null ? -1 : version;
    }
}

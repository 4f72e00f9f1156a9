package vn.congtam.scorecard.selfassessment;

import org.jspecify.annotations.Nullable;

/**
 * A row of the official table.
 *
 * @param id code without dots, for ids in the page
 * @param points as shown in the field; what was typed while it is wrong; empty when not given
 * @param task number of the linked task as text, empty for none
 * @param error why the row cannot be saved or submitted, null when in order
 */
record SheetRow(
        Kind kind,
        String code,
        String id,
        String number,
        String label,
        String maximum,
        String points,
        String note,
        String work,
        String task,
        String taskTitle,
        @Nullable String error) {

    enum Kind {
        GROUP,
        SUBGROUP,
        ITEM,
        RATIO,
        BONUS,
        CONVERTED,
        MARK
    }

    static SheetRow heading(Kind kind, String code, String label, String maximum) {
        return new SheetRow(kind, code, idOf(code), code, label, maximum, "", "", "", "", "", null);
    }

    static String idOf(String code) {
        return code.replace('.', '-');
    }

    public boolean isHeading() {
        return kind == Kind.GROUP || kind == Kind.SUBGROUP;
    }

    /** The stepper marks what is outside by itself; the server's sentence stands beside it. */
    public String getWrongId() {
        return "e-" + id;
    }
}

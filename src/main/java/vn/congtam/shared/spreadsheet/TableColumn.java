package vn.congtam.shared.spreadsheet;

import vn.congtam.shared.VietnameseText;

/** A column that an uploaded table may have; implemented by an enum, whose order is the order of the template. */
public interface TableColumn {

    ColumnFormat format();

    /** Place in the template, from 0. */
    int ordinal();

    default String heading() {
        return format().heading();
    }

    default boolean required() {
        return format().required();
    }

    /** Headings are part of the file format and are compared without case, accents, blanks and punctuation. */
    default boolean isNamed(String typed) {
        return key(heading()).equals(key(typed));
    }

    /** What is left of a heading for the comparison. */
    static String key(String text) {
        return VietnameseText.searchKey(text).replaceAll("[^a-z0-9]", "");
    }
}

package vn.congtam.shared.spreadsheet;

/**
 * How a column stands in the template and what it takes.
 *
 * @param heading as the template writes it
 * @param required whether the table must have the column and every row a value in it
 * @param maxLength of a value, in characters
 * @param width in the template, in characters
 */
public record ColumnFormat(String heading, boolean required, int maxLength, int width) {

    private static final int WIDTH = 20;

    public ColumnFormat(String heading, boolean required, int maxLength) {
        this(heading, required, maxLength, WIDTH);
    }
}

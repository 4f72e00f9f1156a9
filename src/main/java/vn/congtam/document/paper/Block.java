package vn.congtam.document.paper;

import java.util.List;

/** A part of a paper, top to bottom. */
public sealed interface Block {

    /** What a line of text looks like; the PDF and the DOCX know the letters of each. */
    enum Style {
        /** Name of the paper, bold, in the middle. */
        TITLE,
        /** What it is about, bold, in the middle, a rule below. */
        SUBJECT,
        /** Bold, in the middle. */
        CENTRED,
        /** Italic, in the middle. */
        LEAD,
        /** Heading of a section. */
        HEADING,
        /** Running text of a decision: indented first line. */
        BODY,
        /** A line of its own. */
        LINE,
        /** Legal grounds, italic. */
        GROUND,
        /** A remark in italics. */
        REMARK
    }

    /** Name of the kind, for templates. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /**
     * A paragraph.
     *
     * @param lead bold words in front ("Điều 1."), may be empty
     */
    record Text(Style style, String lead, String words) implements Block {

        /** Name of the style as the style sheet has it. */
        public String look() {
            return style.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A table with lines.
     *
     * @param small whether it has many columns and takes smaller letters
     */
    record Grid(List<Column> columns, List<Row> rows, boolean small) implements Block {

        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param width in millimetres
     * @param centred numbers and letters of classes stand in the middle
     */
    record Column(String title, int width, boolean centred) {}

    /**
     * A row of a table.
     *
     * @param cells one per column, or a single one over all of them
     */
    record Row(boolean strong, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(List<String> cells) {
            return new Row(false, cells);
        }

        /** A heading over all columns. */
        public static Row over(String heading) {
            return new Row(true, List.of(heading));
        }

        public boolean isOver() {
            return cells.size() == 1;
        }
    }

    /**
     * End of an official paper: recipients on the left, who signs on the right.
     *
     * @param recipients may be empty
     * @param authority lines in capitals above the name
     */
    record Signing(List<String> recipients, List<String> authority, String name) implements Block {

        public Signing {
            recipients = List.copyOf(recipients);
            authority = List.copyOf(authority);
        }
    }

    /** Signatures side by side. */
    record Signatures(List<Signer> signers) implements Block {

        public Signatures {
            signers = List.copyOf(signers);
        }
    }

    /**
     * Somebody who signs.
     *
     * @param title in capitals
     * @param name may be empty
     */
    record Signer(String title, String name) {}

    /** What follows starts a new page: the annexed list. */
    record PageBreak() implements Block {}

    static Text text(Style style, String words) {
        return new Text(style, "", words);
    }
}

package vn.congtam.shared.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as a workbook with a frozen heading and a filter; a table longer than a sheet goes on on the next one. */
public final class XlsxFile implements TableFile {

    /** Rows that a sheet may have. */
    static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private final String name;
    private final int mostRows;
    private List<String> titles = List.of();
    private List<String> headings = List.of();
    private List<Integer> widths = List.of();
    private @Nullable Worksheet sheet;
    private @Nullable SheetWriter writer;

    public XlsxFile(OutputStream out, String name) {
        this(out, name, MOST_ROWS);
    }

    XlsxFile(OutputStream out, String name, int mostRows) {
        this.workbook = new Workbook(out, "CongTam", "1.0");
        this.name = name;
        this.mostRows = mostRows;
    }

    @Override
    public void head(List<String> titles, List<String> headings, List<Integer> widths) {
        this.titles = titles;
        this.headings = headings;
        this.widths = widths;
        begin();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        SheetWriter current = withRoom();
        current.row(cells);
        if (current.rows() % FLUSH_EVERY == 0) {
            current.flush();
        }
    }

    @Override
    public void total(List<? extends @Nullable Object> cells) {
        withRoom().total(cells);
    }

    @Override
    public void finish() {
        end();
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetWriter withRoom() {
        SheetWriter current = writer;
        if (current == null) {
            throw new IllegalStateException("The heading comes first");
        }
        return current.rows() < mostRows ? current : next();
    }

    private SheetWriter next() {
        end();
        return begin();
    }

    private SheetWriter begin() {
        Worksheet begun = workbook.newWorksheet(name);
        SheetWriter started = new SheetWriter(begun);
        titles.forEach(started::title);
        started.head(headings, widths);
        sheet = begun;
        writer = started;
        return started;
    }

    private void end() {
        Worksheet ended = sheet;
        SheetWriter written = writer;
        if (ended == null || written == null) {
            return;
        }
        ended.setAutoFilter(titles.size(), 0, written.rows() - 1, headings.size() - 1);
        try {
            ended.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.congtam.web;

import java.util.function.Function;

/**
 * The table of a page, which every reader of the page may take out as a file: {@code ?export=xlsx} or {@code ?export=csv} behind
 * the page's own address. The page's handler has answered by then, so guard, filters and what is hidden are the page's.
 *
 * @param view template of the page
 * @param name of the table where a page has several, empty for the first
 * @param export the table of what the page has been given to show
 */
public record PageTable(String view, String name, Function<PageModel, TableExport<?>> export) {

    public static PageTable of(String view, Function<PageModel, TableExport<?>> export) {
        return new PageTable(view, "", export);
    }

    public PageTable named(String another) {
        return new PageTable(view, another, export);
    }
}

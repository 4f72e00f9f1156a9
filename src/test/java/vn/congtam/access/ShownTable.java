package vn.congtam.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A table as a page shows it.
 *
 * @param rows that are data: no group, fold, line or total
 * @param foot rows below, which say something about all
 */
record ShownTable(List<ShownRow> rows, int foot) {

    private static final Pattern TABLE = Pattern.compile("(?s)<table\\b.*?</table>");
    private static final Pattern BODY = Pattern.compile("(?s)<tbody\\b.*</tbody>");
    private static final Pattern FOOT = Pattern.compile("(?s)<tfoot\\b.*</tfoot>");
    private static final Pattern ROW = Pattern.compile("(?s)<tr\\b([^>]*)>(.*?)</tr>");
    private static final Pattern NO_DATA =
            Pattern.compile("class=\"[^\"]*\\b(group|subgroup|cut|fold|below|total|quick)\\b");
    private static final Pattern HEADING = Pattern.compile("(?s)<th\\b[^>]*scope=\"row\"[^>]*>(.*?)</th>");
    private static final Pattern NUMBER_CELL = Pattern.compile("(?s)<td\\b[^>]*class=\"num\\b[^\"]*\"[^>]*>(.*?)</td>");
    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d[\\d.]*(,\\d+)?([\\s\u00a0]?%)?");

    /** @param heading first line of the heading cell, empty without one */
    record ShownRow(String heading, List<String> numbers) {}

    static List<ShownTable> of(String html) {
        List<ShownTable> tables = new ArrayList<>();
        Matcher found = TABLE.matcher(html);
        while (found.find()) {
            tables.add(read(found.group()));
        }
        return tables;
    }

    /** The next table after this place of a page. */
    static ShownTable after(String html, int place) {
        Matcher found = TABLE.matcher(html);
        return found.find(place) ? read(found.group()) : new ShownTable(List.of(), 0);
    }

    private static ShownTable read(String table) {
        List<ShownRow> rows = new ArrayList<>();
        Matcher body = BODY.matcher(table);
        if (body.find()) {
            Matcher row = ROW.matcher(body.group());
            while (row.find()) {
                if (!NO_DATA.matcher(row.group(1)).find() && !row.group(2).contains("colspan")) {
                    rows.add(row(row.group(2)));
                }
            }
        }
        Matcher foot = FOOT.matcher(table);
        return new ShownTable(rows, foot.find() ? foot.group().split("<tr\\b", -1).length - 1 : 0);
    }

    private static ShownRow row(String cells) {
        Matcher heading = HEADING.matcher(cells);
        String text =
                heading.find() ? text(heading.group(1).replaceFirst("(?s)<(span|div|a) class=\"sub\\b.*", "")) : "";
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER_CELL.matcher(cells);
        while (number.find()) {
            String shown = text(number.group(1).replaceFirst("(?s)<(span class=\"sub\"|br).*", ""));
            if (NUMBER.matcher(shown).matches()) {
                numbers.add(shown);
            }
        }
        return new ShownRow(text, numbers);
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<svg.*?</svg>|<[^>]*>", ""))
                .replaceAll("\\s+", " ")
                .strip();
    }
}

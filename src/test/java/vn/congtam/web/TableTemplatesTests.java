package vn.congtam.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table on a screen is handed out as a file, or there is a reason why not. */
class TableTemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        reason("a paper or a part of one", "document/.*");
        reason(
                "the sheet, the explanation or the appeal of one person, which has its paper",
                "scorecard/self-assessment.*|ranking/explanation.*|appeal/(appeal|file|hearing|impact|products)|rollup/year-months");
        reason("three years of one person, which have their paper", "insight/profile-parts");
        reason(
                "the record of one person, product or meeting",
                "organization/person|worklog/conversion/item|scorecard/meeting-record|scorecard/concurrent-sheet");
        reason("a preview of what the reader has just sent", ".*(preview|calendar-import)|rulebook/assignment-confirm");
        reason(
                "a form",
                "worklog/(quick|corrections)|scorecard/products|scorecard/meeting-new|rulebook/draft.*|whatif/.*");
        reason("a framework as it is printed in its decision", "rulebook/(rules|sheet)");
        reason("passwords are handed over on paper and kept nowhere", "account/password-slips");
        reason("the own sessions", "account/account");
        reason("months to switch between", "scorecard/opening");
        reason("the reader's own addresses", "search/saved-views");
        reason("the newest calls and messages beside the settings of one system", "exchange/logs");
        reason("tokens that wait for a decision", "exchange/releases");
        reason("every row is a choice of files", "papers/lists");
        reason("versions beside their form", "papers/letterhead");
        reason("a preview of the list that is handed out once it is published", "ranking/publication");
        reason("the same figures as the table beside it", "rollup/rating-side|fragments/chart");
        reason(
                "included by pages that offer it themselves",
                "appeal/parts|rollup/person-table|insight/levelling-parts");
    }

    private static void reason(String why, String templates) {
        REASONS.put(templates, why);
    }

    private static Set<String> templates(String with, boolean has) throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String text = Files.readString(file);
                if (text.contains("<table") && text.contains(with) == has) {
                    found.add(TEMPLATES.relativize(file).toString().replace(".html", ""));
                }
            }
            return found;
        }
    }

    @Test
    void everyTableIsOfferedAsAFileOrStandsOnTheListOfReasons() throws IOException {
        Set<String> unexplained = templates("fragments/export ::", false).stream()
                .filter(template -> REASONS.keySet().stream().noneMatch(template::matches))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unexplained).isEmpty();
    }

    @Test
    void noReasonOutlivesItsTable() throws IOException {
        Set<String> without = templates("fragments/export ::", false);
        assertThat(REASONS.keySet())
                .allMatch(reason -> without.stream().anyMatch(template -> template.matches(reason)));
    }
}

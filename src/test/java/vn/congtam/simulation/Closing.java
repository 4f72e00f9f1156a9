package vn.congtam.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ties, closing and publication of a month. */
final class Closing {

    private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*ranking/tie.*?</form>");
    private static final Pattern LINE = Pattern.compile("name=\"line\" value=\"([^\"]*)\"");
    private static final Pattern KEEP = Pattern.compile("name=\"keep\"[^>]*value=\"(\\d+)\"");

    private static final Pattern PLACES = Pattern.compile("còn (\\d+) suất");

    private Closing() {}

    static void close(Scene scene) {
        frameworks(scene).forEach(framework -> settleTies(scene, framework));
        String page = scene.hands().read(scene.agency().hr, scene.here("/ranking/close"));
        Matcher hash = HASH.matcher(page);
        if (!hash.find()) {
            throw new AssertionError("no hash on the page that closes " + scene.month());
        }
        scene.hands().act(scene.agency().hr, scene.here("/ranking/close"), "hash", hash.group(1));
    }

    static void publish(Scene scene) {
        scene.hands().act(scene.agency().hr, scene.here("/publication"), "audience", "AGENCY");
    }

    private static List<Long> frameworks(Scene scene) {
        return scene.jdbc()
                .sql("select distinct framework_version_id from score_sheet where period_id = ? order by 1")
                .param(scene.period())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** A tie within a circle comes before that of the agency. */
    private static void settleTies(Scene scene, long framework) {
        String path = scene.here("/ranking/tie") + "&framework=" + framework;
        String chief = scene.agency().chief.username();
        for (int round = 0; round < 20; round++) {
            Matcher form = FORM.matcher(scene.hands().read(chief, path));
            if (!form.find()) {
                return;
            }
            settle(scene, path, form.group());
        }
    }

    private static void settle(Scene scene, String path, String form) {
        Matcher line = LINE.matcher(form);
        String circle = line.find() ? line.group(1) : "";
        List<String> tied = new ArrayList<>();
        Matcher keep = KEEP.matcher(form);
        while (keep.find()) {
            tied.add(keep.group(1));
        }
        List<String> answer = new ArrayList<>(List.of("line", circle, "reason", "Việc khó hơn"));
        tied.subList(0, places(form)).forEach(sheet -> answer.addAll(List.of("keep", sheet)));
        scene.hands().act(scene.agency().chief.username(), path, answer);
    }

    private static int places(String form) {
        Matcher places = PLACES.matcher(form);
        if (!places.find()) {
            throw new AssertionError(form);
        }
        return Integer.parseInt(places.group(1));
    }
}

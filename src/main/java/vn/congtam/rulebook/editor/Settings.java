package vn.congtam.rulebook.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congtam.rulebook.editor.Setting.Kind;
import vn.congtam.rulebook.framework.Finding;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.InvalidFramework;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;

/** The values of a framework that an agency may set, section by section. */
final class Settings {

    private static final List<String> STEPS = List.of("plan", "selfAssessment", "review", "decision", "publication");
    private static final List<String> CLASSES = List.of("A", "B", "C", "D");
    private static final List<String> YES_NO = List.of("true", "false");

    private Settings() {}

    static List<Setting> all(Framework frame) {
        return Stream.of(general(), calendar(), quota(), limits(frame), conversion(frame))
                .flatMap(List::stream)
                .toList();
    }

    static List<Setting> of(Section section, Framework frame) {
        return all(frame).stream()
                .filter(setting -> setting.section() == section)
                .toList();
    }

    /**
     * Puts typed values in place.
     *
     * @param typed by key; a setting that was not sent keeps its value
     * @throws InvalidFramework when values cannot be read
     */
    static ObjectNode put(ObjectNode tree, List<Setting> settings, Map<String, String> typed) {
        List<Finding> wrong = new ArrayList<>();
        settings.stream()
                .filter(setting -> typed.containsKey(setting.key()))
                .forEach(setting ->
                        setting.put(tree, Typed.text(typed.get(setting.key()))).ifPresent(wrong::add));
        if (!wrong.isEmpty()) {
            throw new InvalidFramework("settings", wrong);
        }
        dropEmptyTies(tree);
        return tree;
    }

    private static void dropEmptyTies(ObjectNode tree) {
        if (new Place("quota.ties").in(tree) instanceof ArrayNode ties) {
            List<String> named = new ArrayList<>();
            for (JsonNode tie : ties) {
                if (!tie.asString().isEmpty()) {
                    named.add(tie.asString());
                }
            }
            ties.removeAll();
            named.forEach(ties::add);
        }
    }

    private static List<Setting> general() {
        return List.of(
                new Setting("title", Section.GENERAL, Kind.TEXT, "validity", List.of()),
                new Setting("scale.step", Section.GENERAL, Kind.CHOICE, "scale.basis", List.of("0.25", "0.5", "1")));
    }

    private static List<Setting> calendar() {
        return Stream.of("regular", "december")
                .flatMap(kind -> STEPS.stream().map(step -> "calendar." + kind + "." + step))
                .flatMap(place -> Stream.of(
                        calendar(place + ".day", Kind.WHOLE, List.of()),
                        calendar(place + ".time", Kind.TIME, List.of()),
                        calendar(place + ".monthsLater", Kind.CHOICE, List.of("0", "1"))))
                .toList();
    }

    private static Setting calendar(String key, Kind kind, List<String> options) {
        return new Setting(key, Section.CALENDAR, kind, "calendar.basis", options);
    }

    private static List<Setting> quota() {
        List<String> ties = Arrays.stream(TieBreak.values()).map(Enum::name).toList();
        return List.of(
                whole("quota.percent", Section.QUOTA, "quota.basis"),
                whole("quota.extendedPercent", Section.QUOTA, "quota.extendedBasis"),
                whole("quota.smallUnitUpTo", Section.QUOTA, "quota.basis"),
                new Setting("quota.ties.0", Section.QUOTA, Kind.ORDER, "quota.tiesBasis", ties),
                new Setting("quota.ties.1", Section.QUOTA, Kind.ORDER, "quota.tiesBasis", ties),
                new Setting("quota.ties.2", Section.QUOTA, Kind.ORDER, "quota.tiesBasis", ties));
    }

    private static List<Setting> limits(Framework frame) {
        String review = "reviewLimits.basis";
        List<Setting> settings = new ArrayList<>(List.of(
                new Setting("reviewLimits.differenceNeedingReason", Section.LIMITS, Kind.POINTS, review, List.of()),
                yesNo("reviewLimits.bonusChangeNeedsReason", Section.LIMITS, review),
                yesNo("reviewLimits.shortcomingRequired", Section.LIMITS, review),
                yesNo("reviewLimits.lateSubmissionAllowed", Section.LIMITS, review),
                whole("appeal.filingDays", Section.LIMITS, "appeal.basis"),
                whole("appeal.answerDays", Section.LIMITS, "appeal.basis")));
        frame.forcedClasses().forEach(rule -> {
            String place = "forcedClasses." + rule.kind();
            if (rule.cap() != null) {
                settings.add(new Setting(place + ".cap", Section.LIMITS, Kind.CHOICE, place + ".basis", CLASSES));
            }
            if (rule.overDays() != null) {
                settings.add(whole(place + ".overDays", Section.LIMITS, place + ".basis"));
            }
        });
        frame.notRated().stream()
                .filter(rule -> rule.limit() != null)
                .map(rule -> "notRated." + rule.kind())
                .forEach(place -> settings.add(whole(place + ".limit", Section.LIMITS, place + ".basis")));
        return settings;
    }

    private static List<Setting> conversion(Framework frame) {
        return frame.conversionRule().isEmpty()
                ? List.of()
                : List.of(
                        new Setting(
                                "conversion.delay",
                                Section.CONVERSION,
                                Kind.CHOICE,
                                "conversion.delayBasis",
                                List.of("DAY", "OCCURRENCE")),
                        yesNo("conversion.ratiosCapped", Section.CONVERSION, "conversion.cappedBasis"),
                        whole("conversion.complexityGroups", Section.CONVERSION, "conversion.basis"));
    }

    private static Setting whole(String key, Section section, String basis) {
        return new Setting(key, section, Kind.WHOLE, basis, List.of());
    }

    private static Setting yesNo(String key, Section section, String basis) {
        return new Setting(key, section, Kind.YES_NO, basis, YES_NO);
    }
}

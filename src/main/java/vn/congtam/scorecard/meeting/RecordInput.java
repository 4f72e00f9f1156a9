package vn.congtam.scorecard.meeting;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.TextLimit;

/**
 * The minutes as they were typed, item by item under names that end in the item's number.
 *
 * @param present numbers of the participants who came
 * @param decide numbers of the ticked items
 * @param typed every field as it stands on the screen
 * @param wrong message key and arguments by field
 */
record RecordInput(
        int version,
        @Nullable LocalTime endsAt,
        Set<Long> present,
        Set<Long> decide,
        Map<Long, Item> items,
        Map<String, String> typed,
        Map<String, Wrong> wrong) {

    /** One item; votes null while nobody voted. */
    record Item(
            @Nullable RatedClass proposed,
            @Nullable Votes votes,
            String opinions,
            @Nullable RatedClass concluded,
            String conclusion) {}

    record Wrong(String messageKey, List<Object> arguments) {

        static Wrong of(String key, Object... arguments) {
            return new Wrong("scorecard.meeting.wrong." + key, List.of(arguments));
        }
    }

    static RecordInput read(MultiValueMap<String, String> form, Minutes minutes) {
        Map<String, String> typed = new HashMap<>(form.toSingleValueMap());
        Map<String, Wrong> wrong = new LinkedHashMap<>();
        Set<Long> present = numbers(form.get("present"));
        Map<Long, Item> items = new LinkedHashMap<>();
        for (MinutesItem item : minutes.items()) {
            if (typed.containsKey("opinions-" + item.id())) {
                items.put(item.id(), item(item.id(), typed, wrong));
            }
        }
        LocalTime end = time(typed, wrong);
        if (end != null && minutes.startsAt() != null && !end.isAfter(minutes.startsAt())) {
            wrong.put("endsAt", Wrong.of("end"));
        }
        text("opinions", typed, wrong);
        text("conclusion", typed, wrong);
        int version = count(typed.getOrDefault("version", ""), 9) == null
                ? -1
                : Integer.parseInt(typed.getOrDefault("version", ""));
        return new RecordInput(version, end, present, numbers(form.get("decide")), items, typed, wrong);
    }

    /** The form before anybody typed: what is stored. */
    static RecordInput stored(Minutes minutes) {
        Map<String, String> typed = new HashMap<>();
        typed.put("endsAt", minutes.endsAt() == null ? "" : minutes.endsAt().toString());
        typed.put("opinions", minutes.opinions());
        typed.put("conclusion", minutes.conclusion());
        for (MinutesItem item : minutes.items()) {
            Votes votes = item.votes();
            typed.put("for-" + item.id(), votes == null ? "" : String.valueOf(votes.yes()));
            typed.put("against-" + item.id(), votes == null ? "" : String.valueOf(votes.no()));
            typed.put("abstain-" + item.id(), votes == null ? "" : String.valueOf(votes.abstain()));
            typed.put("opinions-" + item.id(), item.opinions());
            typed.put("conclusion-" + item.id(), item.conclusion());
            typed.put("proposed-" + item.id(), letter(item.proposed()));
            typed.put("concluded-" + item.id(), letter(item.concluded()));
        }
        Set<Long> came = minutes.present().stream()
                .map(Attendee::id)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return new RecordInput(minutes.version(), minutes.endsAt(), came, Set.of(), Map.of(), typed, Map.of());
    }

    /** What is stored next, in the meeting's own fields. */
    String opinions() {
        return text("opinions", typed, new HashMap<>());
    }

    String conclusion() {
        return text("conclusion", typed, new HashMap<>());
    }

    private static Item item(long id, Map<String, String> typed, Map<String, Wrong> wrong) {
        return new Item(
                rated(typed.getOrDefault("proposed-" + id, "")),
                votes(id, typed, wrong),
                text("opinions-" + id, typed, wrong),
                rated(typed.getOrDefault("concluded-" + id, "")),
                text("conclusion-" + id, typed, wrong));
    }

    private static @Nullable Votes votes(long id, Map<String, String> typed, Map<String, Wrong> wrong) {
        List<String> three = List.of("for-", "against-", "abstain-").stream()
                .map(name -> typed.getOrDefault(name + id, "").strip())
                .toList();
        if (three.stream().allMatch(String::isEmpty)) {
            return null;
        }
        List<Integer> counts = three.stream()
                .map(text -> text.isEmpty() ? "0" : text)
                .filter(text -> count(text, 4) != null)
                .map(Integer::valueOf)
                .toList();
        if (counts.size() < three.size()) {
            wrong.put("for-" + id, Wrong.of("votes"));
            return null;
        }
        return new Votes(counts.get(0), counts.get(1), counts.get(2));
    }

    private static String text(String field, Map<String, String> typed, Map<String, Wrong> wrong) {
        String text = typed.getOrDefault(field, "").strip().replace("\r", "");
        if (!TextLimit.PROSE.allows(text)) {
            wrong.put(field, Wrong.of("long"));
        }
        return text;
    }

    private static @Nullable LocalTime time(Map<String, String> typed, Map<String, Wrong> wrong) {
        String text = typed.getOrDefault("endsAt", "").strip();
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            wrong.put("endsAt", Wrong.of("time"));
            return null;
        }
    }

    private static @Nullable String count(String text, int digits) {
        return text.matches("\\d{1," + digits + "}") ? text : null;
    }

    private static @Nullable RatedClass rated(String letter) {
        return letter.matches("[ABCD]") ? RatedClass.valueOf(letter) : null;
    }

    private static String letter(@Nullable RatedClass rated) {
        return rated == null ? "" : rated.name();
    }

    private static Set<Long> numbers(@Nullable List<String> texts) {
        return texts == null
                ? Set.of()
                : texts.stream()
                        .filter(text -> count(text, 18) != null)
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }
}

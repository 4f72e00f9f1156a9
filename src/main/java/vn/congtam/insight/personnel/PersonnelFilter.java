package vn.congtam.insight.personnel;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congtam.organization.Gender;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.SubjectGroup;
import vn.congtam.shared.Months;
import vn.congtam.shared.VietnameseText;

/**
 * What a list is asked for; everything stands in the address. What cannot be read counts as not asked.
 *
 * @param until last month that counts
 * @param signal what shall name somebody, one of the list's
 * @param words of names or codes, cleaned
 * @param field words of duty group, job position, post or unit, cleaned
 */
record PersonnelFilter(
        YearMonth until,
        String signal,
        String words,
        String field,
        @Nullable Long agency,
        @Nullable Long unit,
        @Nullable Gender gender,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable SubjectGroup group,
        @Nullable PostRole role,
        Map<Threshold, Integer> values,
        int page) {

    private static final int WORDS = 100;
    private static final int OLDEST = 120;
    private static final int LAST_PAGE = 10_000;

    PersonnelFilter {
        values = Map.copyOf(values);
    }

    /** @param latest month that counts when none is asked for */
    static PersonnelFilter of(
            PersonnelList list, Map<String, String> asked, Map<Threshold, Integer> kept, YearMonth latest) {
        Map<Threshold, Integer> values = new EnumMap<>(Threshold.class);
        for (Threshold threshold : list.thresholds()) {
            values.put(
                    threshold,
                    number(asked.get(threshold.parameter()))
                            .filter(threshold::allows)
                            .orElseGet(() -> kept.getOrDefault(threshold, threshold.least())));
        }
        String until = asked.getOrDefault("until", "");
        String signal = asked.getOrDefault("signal", "");
        return new PersonnelFilter(
                until.isEmpty() ? latest : Months.parse(until),
                list.signals().contains(signal) ? signal : list.signals().getFirst(),
                text(asked.get("q")),
                text(asked.get("field")),
                number(asked.get("agency")).map(Long::valueOf).orElse(null),
                number(asked.get("unit")).map(Long::valueOf).orElse(null),
                choice(Gender.class, asked.get("gender")),
                number(asked.get("ageFrom")).filter(age -> age <= OLDEST).orElse(null),
                number(asked.get("ageTo")).filter(age -> age <= OLDEST).orElse(null),
                choice(SubjectGroup.class, asked.get("group")),
                choice(PostRole.class, asked.get("role")),
                values,
                Math.clamp(number(asked.get("page")).orElse(1), 1, LAST_PAGE));
    }

    public int value(Threshold threshold) {
        return values.getOrDefault(threshold, threshold.least());
    }

    /** Months that are looked at; a row of falls needs the month before the first of them too. */
    int months(PersonnelList list) {
        int months = list.thresholds().stream()
                .filter(threshold -> "months".equals(threshold.parameter()))
                .mapToInt(this::value)
                .findFirst()
                .orElse(1);
        return list == PersonnelList.WEAK ? Math.max(months, value(Threshold.WEAK_FALLS) + 1) : months;
    }

    public YearMonth first(PersonnelList list) {
        return until.minusMonths(months(list) - 1L);
    }

    /** The same question as the end of an address, on another page. */
    public String query(int otherPage) {
        UriComponentsBuilder address =
                UriComponentsBuilder.newInstance().queryParam("until", until).queryParam("signal", signal);
        put(address, "q", words);
        put(address, "field", field);
        put(address, "agency", agency);
        put(address, "unit", unit);
        put(address, "gender", gender);
        put(address, "ageFrom", ageFrom);
        put(address, "ageTo", ageTo);
        put(address, "group", group);
        put(address, "role", role);
        new EnumMap<>(values).forEach((threshold, value) -> put(address, threshold.parameter(), value));
        put(address, "page", otherPage == 1 ? null : otherPage);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : VietnameseText.clean(typed.substring(0, Math.min(WORDS, typed.length())));
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    private static <T extends Enum<T>> @Nullable T choice(Class<T> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}

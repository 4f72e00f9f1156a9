package vn.congtam.insight.personnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.VietnameseText;

/**
 * The people that a list is about, as SQL with its parameters: whose main post at the end of the last month, today at the latest, is in
 * the circle. So a list of the past names who belonged to the agency then, and who moved away since stays out of the later ones.
 * Nominations count for those who may read them: never for the person, nor for who leads a unit only.
 */
final class PeopleAsked {

    private static final int WORDS = 5;

    private static final String PEOPLE = """
            people as (
                select p.id, p.sort_key, t.id as post_id, t.agency_id, t.unit_id
                from post t
                join person p on p.id = t.person_id{unit}
                where not t.concurrent and :day between t.valid_from and coalesce(t.valid_to, 'infinity')
            """;

    /** What the city calls its fields of work: taking the accents off a hundred thousand times the same few words takes seconds. */
    private static final String FIELDS = """
            fields as materialized (
                select f.name, bare_text(f.name) as bare
                from (select duty_group as name from person union select job_position from person union select title from post
                      union select name from unit) f
            ),
            """;

    /** Read only where a word may stand in its name: joins before a page is cut off are joins for everybody. */
    private static final String UNIT = " join unit u on u.id = t.unit_id";

    private static final String FIELD = "bare_text(concat_ws(' ', p.duty_group, p.job_position, t.title, u.name))";

    private static final String NOMINATED = """
            (:allUnits and {p}.id <> :reader and exists (select from nomination o where o.person_id = {p}.id and o.withdrawn_at is null
                               and (:city or o.by_city or o.agency_id = {p}.agency_id)))""";

    private final Circle circle;
    private final boolean few;
    private final boolean searched;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    PeopleAsked(Circle circle, PersonnelFilter filter, LocalDate today) {
        this.circle = circle;
        LocalDate end = filter.until().atEndOfMonth();
        parameters.put("day", end.isBefore(today) ? end : today);
        parameters.put("city", circle.isCity());
        Long agency = circle.isCity() ? filter.agency() : circle.agencyId();
        few = agency != null;
        equal("t.agency_id", "agency", agency);
        List<Long> units = circle.units();
        parameters.put("allUnits", units == null);
        parameters.put("units", units == null || units.isEmpty() ? List.of(0L) : units);
        if (units != null) {
            conditions.add(
                    "t.unit_id in (:units) and t.role not in ('AGENCY_HEAD', 'AGENCY_DEPUTY') and p.id <> :reader");
        }
        equal("t.unit_id", "unit", filter.unit());
        equal("p.gender", "gender", filter.gender());
        equal("p.subject_group", "group", filter.group());
        equal("t.role", "role", filter.role());
        Integer from = filter.ageFrom();
        Integer to = filter.ageTo();
        if (from != null) {
            conditions.add("p.birth_date <= :bornBy");
            parameters.put("bornBy", today.minusYears(from));
        }
        if (to != null) {
            conditions.add("p.birth_date > :bornAfter");
            parameters.put("bornAfter", today.minusYears(to + 1L));
        }
        words(filter.words(), "name", word -> found("(p.search_key || ' ' || lower(p.code))", word));
        searched = words(filter.field(), "field", few ? word -> found(FIELD, word) : PeopleAsked::inAField);
    }

    String sql() {
        String people = PEOPLE.replace("{unit}", searched ? UNIT : "");
        StringBuilder all = new StringBuilder(searched && !few ? FIELDS + people : people);
        conditions.forEach(condition -> all.append(" and ").append(condition));
        return all.append(")").toString();
    }

    /** Whether somebody of {@code people}, or of a part of the statement with the same columns, is nominated as far as the reader knows. */
    static String nominated(String alias) {
        return NOMINATED.replace("{p}", alias);
    }

    /** Those of one agency. */
    boolean areFew() {
        return few;
    }

    /** Everybody in the city. */
    boolean areAll() {
        return conditions.isEmpty();
    }

    /** Seen by those who see the closed months of the agency too. */
    boolean areInside() {
        return circle.inside();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void equal(String column, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
    }

    /** Every word must be found, in any order, with or without accents. */
    private boolean words(String typed, String name, UnaryOperator<String> condition) {
        List<String> words = Arrays.stream(VietnameseText.searchKey(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .toList();
        words.forEach(word -> {
            String parameter = name + parameters.size();
            conditions.add(condition.apply(":" + parameter));
            parameters.put(parameter, word.replaceAll("[%_\\\\]", ""));
        });
        return !words.isEmpty();
    }

    /**
     * Not with {@code like}, which is expected to find next to nobody: the months of each of hundreds would then be looked for among those of
     * all.
     */
    private static String found(String text, String word) {
        return "strpos(" + text + ", " + word + ") > 0";
    }

    /** A word has no space, so it stands in one of the texts. */
    private static String inAField(String word) {
        String names = "(select name from fields where " + found("bare", word) + ")";
        return Stream.of("p.duty_group", "p.job_position", "t.title", "u.name")
                .map(column -> column + " in " + names)
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}

package vn.congtam.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congtam.shared.VietnameseText;

/**
 * What somebody looks for: words without accents, each of which must be found, in any order. One condition for each word, since an
 * index serves {@code like} but not {@code like all}.
 *
 * @param typed as it stands in the field
 */
record Words(String typed, List<String> keys) {

    static final int LONGEST = 100;
    private static final int SHORTEST = 2;
    private static final int MOST = 8;

    static Words of(String typed) {
        String clean = VietnameseText.clean(typed);
        String bounded = clean.substring(0, Math.min(LONGEST, clean.length()));
        return new Words(
                bounded,
                Arrays.stream(VietnameseText.searchKey(bounded).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    /** Nothing typed. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** One letter finds everything, so nothing is looked for. */
    public boolean isTooShort() {
        return keys.stream().noneMatch(word -> word.length() >= SHORTEST);
    }

    /** Every word stands somewhere in this expression. */
    String in(String expression) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> expression + " like :word" + i)
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /** Values for {@link #in}, and {@code starts}: each word at the beginning of a word, for {@code ' ' || key like all (:starts)}. */
    Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            values.put("word" + i, "%" + literal(keys.get(i)) + "%");
        }
        values.put(
                "starts", keys.stream().map(word -> "% " + literal(word) + "%").toArray(String[]::new));
        return values;
    }

    /** The beginning of a code or user name, if one word was typed. */
    String beginning() {
        return literal(keys.getFirst()) + "%";
    }

    boolean isOne() {
        return keys.size() == 1;
    }

    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

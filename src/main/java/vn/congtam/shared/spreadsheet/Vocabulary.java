package vn.congtam.shared.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.VietnameseText;

/** The words that a column may use for a fixed set of values; case and accents do not matter. */
public final class Vocabulary<T extends Enum<T>> {

    private final Map<String, T> values = new HashMap<>();
    private final Map<T, String> words = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    /** @param word the one that lists and templates write; the others are understood too */
    public Vocabulary<T> word(T value, String word, String... others) {
        words.put(value, word);
        order.add(word);
        values.put(VietnameseText.searchKey(word), value);
        for (String other : others) {
            values.put(VietnameseText.searchKey(other), value);
        }
        return this;
    }

    public @Nullable T read(String text) {
        return values.get(VietnameseText.searchKey(text));
    }

    /** Empty for null. */
    public String word(@Nullable T value) {
        return value == null ? "" : words.getOrDefault(value, "");
    }

    /** The words that the template offers, in order. */
    public List<String> words() {
        return List.copyOf(order);
    }
}

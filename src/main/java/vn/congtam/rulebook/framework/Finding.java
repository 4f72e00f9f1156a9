package vn.congtam.rulebook.framework;

import java.util.List;
import java.util.Locale;

/**
 * Something that is wrong in a definition.
 *
 * @param place for example {@code sheets.LEADER.I.2}, {@code quota.percent}
 * @param wording in English, with places for the arguments; other languages find their sentence by {@link #messageKey()}
 */
public record Finding(String place, String wording, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(String place, String wording, Object... arguments) {
        return new Finding(place, wording, List.of(arguments));
    }

    /** {@code rulebook.finding.parts-add-up-to-x-maximum-is-x} for {@code "parts add up to %s, maximum is %s"}. */
    public String messageKey() {
        return keyOf(wording);
    }

    /** The message key of a wording. */
    public static String keyOf(String wording) {
        return "rulebook.finding."
                + wording.toLowerCase(Locale.ROOT)
                        .replaceAll("%[sd]", " x ")
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip()
                        .replace(' ', '-');
    }

    /** {@code place: what is wrong}, in English. */
    @Override
    public String toString() {
        return place + ": " + wording.formatted(arguments.toArray());
    }
}

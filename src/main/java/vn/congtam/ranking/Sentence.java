package vn.congtam.ranking;

import java.util.List;

/**
 * A sentence in the reader's language.
 *
 * @param key in the message bundles
 * @param arguments as they are shown
 */
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence("ranking.why." + key, List.of(arguments));
    }

    /** For templates: {@code #messages.msgWithParams}. */
    public Object[] array() {
        return arguments.toArray();
    }
}

package vn.congtam.web;

import java.util.List;

/**
 * A text that is said in the reader's language when it is written.
 *
 * @param arguments of the message; phrases among them are said first
 */
public record Phrase(String key, List<Object> arguments) {

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}

package vn.congtam.rulebook.classification;

import java.util.List;
import vn.congtam.rulebook.framework.Basis;

/**
 * Why, in words that a person reads.
 *
 * @param messageKey in the message bundle of this module
 * @param arguments of the message, numbers as numbers so that the reader's language formats them
 */
public record Reason(String messageKey, List<Object> arguments, Basis basis) {

    public Reason {
        arguments = List.copyOf(arguments);
    }
}

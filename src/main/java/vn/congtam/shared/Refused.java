package vn.congtam.shared;

import java.util.List;

/**
 * A rule says no. Carries a message key with its arguments, so that the screen can say it as one sentence that a clerk
 * understands, with the way out. Answered with 422; {@link Conflict} with 409.
 */
public class Refused extends RuntimeException {

    private final String messageKey;
    private final List<Object> arguments;

    public Refused(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}

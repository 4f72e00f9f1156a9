package vn.congtam.shared;

/** The state has moved on: somebody else saved first, or the month is closed (409). What was typed must be kept. */
public class Conflict extends Refused {

    public Conflict(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}

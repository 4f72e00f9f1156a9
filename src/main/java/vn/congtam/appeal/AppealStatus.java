package vn.congtam.appeal;

/** Where an appeal stands. */
public enum AppealStatus {
    /** Waits for a hearer. */
    FILED("send", "info"),
    IN_HEARING("hourglass", "warn"),
    ACCEPTED("circle-check", "ok"),
    PARTLY_ACCEPTED("circle-half-2", "ok"),
    REFUSED("circle-minus", "muted"),
    WITHDRAWN("arrow-back-up", "muted");

    private final String icon;
    private final String kind;

    AppealStatus(String icon, String kind) {
        this.icon = icon;
        this.kind = kind;
    }

    public boolean isOpen() {
        return this == FILED || this == IN_HEARING;
    }

    public boolean isAnswered() {
        return this == REFUSED || isChange();
    }

    /** Whether the result is to be replaced by a new version. */
    public boolean isChange() {
        return this == ACCEPTED || this == PARTLY_ACCEPTED;
    }

    public String icon() {
        return icon;
    }

    /** Colour of the word on screens. */
    public String kind() {
        return kind;
    }

    public String messageKey() {
        return "appeal.status." + name();
    }
}

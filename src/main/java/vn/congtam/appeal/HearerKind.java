package vn.congtam.appeal;

/** Who hears an appeal. */
public enum HearerKind {
    /** The head of the agency, unless he or she decided alone. */
    HEAD,
    /** A panel of the agency; its chair enters the answer. */
    PANEL,
    /** The body above the agency; city HR enters its answer. */
    HIGHER_BODY;

    public String messageKey() {
        return "appeal.hearer." + name();
    }
}

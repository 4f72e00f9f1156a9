package vn.congtam.document.letterhead;

/** By what right somebody signs (Decree 30/2020/NĐ-CP, Appendix I, II.7). */
public enum Authority {
    /** The head. */
    OWN(""),
    /** Acting head. */
    Q("Q. "),
    /** A deputy in the head's place. */
    KT("KT. "),
    /** Who heads a unit, by order of the head. */
    TL("TL. "),
    /** Whom the head has authorized in writing. */
    TUQ("TUQ. ");

    private final String mark;

    Authority(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    /** Whether somebody else than the head signs, whose own title stands on a line of its own. */
    public boolean isForAnother() {
        return this != OWN && this != Q;
    }
}

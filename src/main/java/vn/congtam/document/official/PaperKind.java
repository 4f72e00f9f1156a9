package vn.congtam.document.official;

/** Kinds of papers that take a number; {@link #symbol} stands in it (Decree 30/2020/NĐ-CP, Appendix III). */
public enum PaperKind {
    PROPOSAL("TTr"),
    DECISION("QĐ"),
    NOTICE("TB");

    private final String symbol;

    PaperKind(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }
}

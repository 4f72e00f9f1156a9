package vn.congtam.scorecard.meeting;

/** Votes on one item. */
public record Votes(int yes, int no, int abstain) {

    public int total() {
        return yes + no + abstain;
    }

    /** More than half of the votes cast. */
    public boolean isCarried() {
        return yes * 2 > total();
    }
}

package vn.congtam.rulebook.framework;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;

/** The dates that the framework proposes for a month; the period of an agency may move each of them. */
public record MonthCalendar(Deadlines regular, Deadlines december, Basis basis) {

    /** The last moment for each step, in this order. */
    public record Deadlines(
            Deadline plan, Deadline selfAssessment, Deadline review, Deadline decision, Deadline publication) {

        /** As the month goes by. */
        public List<Deadline> inOrder() {
            return List.of(plan, selfAssessment, review, decision, publication);
        }
    }

    /** December is closed early, so that the yearly rating can follow. */
    public Deadlines deadlinesOf(YearMonth month) {
        return month.getMonth() == Month.DECEMBER ? december : regular;
    }
}

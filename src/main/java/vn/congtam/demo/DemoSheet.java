package vn.congtam.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.rulebook.framework.SheetKind;

/** A sheet as it was opened, with the people who will score it. */
record DemoSheet(
        long id,
        long periodId,
        long personId,
        SheetKind kind,
        @Nullable Long reviewer1,
        @Nullable Long reviewer2,
        @Nullable Long decider) {

    static List<DemoSheet> of(JdbcClient jdbc, long periodId) {
        return jdbc.sql("""
                        select id, period_id, person_id, sheet_kind, reviewer1_id, reviewer2_id, decider_id
                        from score_sheet where period_id = :period order by id
                        """)
                .param("period", periodId)
                .query((row, n) -> new DemoSheet(
                        row.getLong("id"),
                        row.getLong("period_id"),
                        row.getLong("person_id"),
                        SheetKind.valueOf(row.getString("sheet_kind")),
                        row.getObject("reviewer1_id", Long.class),
                        row.getObject("reviewer2_id", Long.class),
                        row.getObject("decider_id", Long.class)))
                .list();
    }

    /** Who assigns the work: the nearest leader; nobody inside the agency for its head. */
    @Nullable Long assigner() {
        return reviewer1 != null ? reviewer1 : decider;
    }

    int levels() {
        return reviewer1 == null ? 0 : reviewer2 == null ? 1 : 2;
    }
}

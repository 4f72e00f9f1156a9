package vn.congtam.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congtam.simulation.SimulatedAgency.Department;

/** What happens to people in a month: they are away, move, leave, join, and give their place to others for some days. */
final class Staff {

    private static final int MOVES = 6;
    private static final int SHORT_ABSENCES = 10;
    private static final int LONG_ABSENCES = 5;

    /** Last day of the absence of each person, over all months. */
    private final Map<Long, LocalDate> away = new HashMap<>();

    /** Moves of about two of a hundred, absences of five, and once each: a head of unit who leaves, and one who falls ill. */
    void happen(Scene scene) {
        scene.onDay(8);
        moves(scene);
        if (scene.number() == 2) {
            succeed(scene, scene.agency().departments.get(1));
        }
        scene.onDay(10);
        for (Sheet sheet : scene.some(SHORT_ABSENCES, present(scene))) {
            int first = scene.between(1, 20);
            absent(scene, sheet, scene.between(0, 1) == 0 ? "ANNUAL" : "SICK", first, first + scene.between(0, 3));
        }
        for (Sheet sheet : scene.some(LONG_ABSENCES, present(scene))) {
            absent(scene, sheet, scene.between(0, 1) == 0 ? "MATERNITY" : "SICK", 1, 28);
        }
        if (scene.number() == 1) {
            long ill = scene.agency().departments.get(2).head().personId();
            absent(scene, scene.sheetOf(ill), "SICK", 2, 28);
        }
        scene.hands().act(scene.agency().hr, scene.here("/absences/take-over"));
        notRated(scene);
    }

    private List<Sheet> present(Scene scene) {
        LocalDate first = scene.month().atDay(1);
        return scene.sheets(sheet -> sheet.isMember()
                && away.getOrDefault(sheet.personId(), LocalDate.MIN).isBefore(first));
    }

    private void absent(Scene scene, Sheet sheet, String kind, int from, int to) {
        LocalDate last = scene.month().atDay(to);
        scene.hands()
                .act(
                        scene.agency().hr,
                        scene.here("/absences"),
                        "sheetId",
                        String.valueOf(sheet.id()),
                        "kind",
                        kind,
                        "from",
                        scene.month().atDay(from).toString(),
                        "to",
                        last.toString());
        away.put(sheet.personId(), last);
    }

    /** Whom the rules do not rate: less than half of the month at work. */
    private void notRated(Scene scene) {
        List<Long> few = scene.jdbc()
                .sql(
                        "select id from score_sheet where period_id = ? and days_worked < ? and status <> 'NOT_RATED' order by id")
                .params(scene.period(), scene.workingDays() / 2.0)
                .query((row, n) -> row.getLong(1))
                .list();
        few.forEach(sheet -> scene.hands()
                .act(
                        scene.agency().hr,
                        scene.here("/attendance/" + sheet + "/not-rated"),
                        "reason",
                        "Làm việc dưới một nửa số ngày công của tháng"));
    }

    private static void moves(Scene scene) {
        List<Sheet> moving = scene.some(MOVES, scene.sheets(Sheet::isMember));
        for (Sheet sheet : moving.subList(0, MOVES - 1)) {
            Department to = scene.agency().any(scene.random());
            if (to.unit() != sheet.unitId()) {
                move(scene, sheet.personId(), "TRANSFER", to.unit(), "MEMBER", scene.between(5, 27));
            }
        }
        if (scene.number() > 0) {
            move(scene, moving.getLast().personId(), "LEAVING", null, "MEMBER", scene.between(12, 26));
            scene.agency().join(scene.agency().any(scene.random()).unit(), "MEMBER", "Đỗ Thị Mới " + scene.number());
            scene.hands().act(scene.agency().hr, scene.here("/period/people"));
        }
        handOver(scene);
    }

    /** The head of a unit leaves and the deputy follows. */
    private static void succeed(Scene scene, Department department) {
        move(scene, department.head().personId(), "LEAVING", null, "HEAD", 18);
        move(scene, department.deputy().personId(), "CHANGE_OF_POST", department.unit(), "HEAD", 18);
    }

    private static void move(
            Scene scene, long person, String kind, @org.jspecify.annotations.Nullable Long unit, String role, int day) {
        List<String> form = new ArrayList<>(List.of(
                "personId",
                String.valueOf(person),
                "kind",
                kind,
                "role",
                role,
                "title",
                "Chuyên viên",
                "firstDay",
                scene.month().atDay(day).toString(),
                "documentNo",
                scene.number() + "/QĐ-UBND"));
        if (unit != null) {
            form.addAll(List.of("unitId", String.valueOf(unit)));
        }
        scene.hands().act(scene.agency().hr, scene.agency().path("/moves"), form);
    }

    /** The unit that does not decide says what it thinks. */
    private static void handOver(Scene scene) {
        record Slip(long id, long head) {}
        scene.jdbc()
                .sql("""
                        select h.id, t.person_id as head from hand_over h
                        join post f on f.id = case when h.decides_post_id = h.from_post_id then h.to_post_id else h.from_post_id end
                        join post t on t.unit_id = f.unit_id and t.role = 'HEAD' and :day between t.valid_from and coalesce(t.valid_to, 'infinity')
                        join score_sheet s on s.id = h.sheet_id and s.status not in ('DECIDED', 'NOT_RATED')
                        where h.period_id = :period
                        """)
                .param("day", scene.month().atDay(8))
                .param("period", scene.period())
                .query(Slip.class)
                .list()
                .forEach(slip -> scene.hands()
                        .act(
                                scene.username(slip.head()),
                                "/hand-overs/" + slip.id(),
                                "score",
                                "85,5",
                                "comment",
                                "Hoàn thành tốt phần việc"));
    }
}

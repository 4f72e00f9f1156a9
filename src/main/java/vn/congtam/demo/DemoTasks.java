package vn.congtam.demo;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.shared.VietnamTime;

/** Invents the tasks of one official in one month, seen from a day: what is due is mostly done, the rest is under way. */
final class DemoTasks {

    static final String INSERT = """
            insert into task (agency_id, person_id, month, title, source, product, assigner_id, due_on, complexity, routine,
                              progress, finished_on, result, quality, quality_by, quality_at, failed_reviews,
                              created_by, created_at)
            values (:agency, :person, :month, :title, :source, :product, :assigner, :due, :complexity, :routine,
                    :progress, :finished, :result, :quality, :qualityBy, :qualityAt, case :quality when 'FAILED' then 1 else 0 end,
                    :account, :created)
            """;

    private final DemoTexts texts;
    private final YearMonth month;
    private final LocalDate today;
    private final int lastDay;
    private final Random random;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private int done;

    /**
     * @param today the day from which the month is seen; after its end for a past month
     * @param settled whether all tasks are due before that day
     */
    DemoTasks(DemoTexts texts, YearMonth month, LocalDate today, boolean settled, Random random) {
        this.texts = texts;
        this.month = month;
        this.today = today;
        this.lastDay = settled && YearMonth.from(today).equals(month)
                ? Math.max(6, today.getDayOfMonth() - 3)
                : month.lengthOfMonth() - 1;
        this.random = random;
    }

    /** Rows for {@link #INSERT}; the head of an agency has none, his work is assigned by the higher body. */
    List<Map<String, Object>> invent(DemoOfficial official, DemoSheet sheet) {
        Long assigner = sheet.assigner();
        if (assigner != null) {
            List<String> catalogue = new ArrayList<>(texts.lines(official.tasks()));
            Collections.shuffle(catalogue, random);
            int count = Math.min(catalogue.size(), 8 + random.nextInt(6));
            catalogue.stream()
                    .sorted((a, b) -> Boolean.compare(b.startsWith("*"), a.startsWith("*")))
                    .limit(count)
                    .forEach(line -> rows.add(task(official, assigner, line)));
        }
        return rows;
    }

    CompletionRatio ratio() {
        return new CompletionRatio(done, rows.size());
    }

    private Map<String, Object> task(DemoOfficial official, long assigner, String line) {
        boolean routine = line.startsWith("*");
        String[] parts = line.substring(routine ? 1 : 0).split(" \\| ");
        LocalDate due = month.atDay(3 + random.nextInt(lastDay - 3));
        boolean onTime = random.nextInt(100) < punctuality(official);
        boolean finished = due.isBefore(today) && (onTime || random.nextInt(100) < 75);
        LocalDate finishedOn = onTime ? due.minusDays(random.nextInt(3)) : due.plusDays(1 + random.nextInt(3));
        finished = finished && finishedOn.isBefore(today);
        boolean confirmed = finished && (settled() || random.nextInt(100) < 85);
        boolean passed = random.nextInt(100) < 97;
        if (confirmed && passed && onTime) {
            done++;
        }
        Map<String, Object> row = new HashMap<>();
        row.put("agency", official.agencyId());
        row.put("person", official.personId());
        row.put("month", month.atDay(1));
        row.put("title", title(official, routine, parts[0]));
        row.put("source", routine || random.nextInt(3) > 0 ? "PLAN" : "AD_HOC");
        row.put("product", parts.length > 1 ? parts[1] : "");
        row.put("assigner", assigner);
        row.put("due", due);
        row.put("complexity", 1 + random.nextInt(3));
        row.put("routine", routine);
        row.put("progress", finished ? 100 : due.isBefore(today) ? 60 : 10 * random.nextInt(8));
        row.put("finished", finished ? inMonth(finishedOn) : null);
        row.put("result", finished ? "Đã hoàn thành" : "");
        row.put("quality", confirmed ? passed ? "PASSED" : "FAILED" : "PENDING");
        row.put("qualityBy", confirmed ? assigner : null);
        row.put(
                "qualityAt",
                confirmed
                        ? Timestamp.from(
                                VietnamTime.instant(finishedOn.plusDays(1).atTime(LocalTime.of(9, 30))))
                        : null);
        row.put("account", official.accountId());
        row.put(
                "created",
                Timestamp.from(
                        VietnamTime.instant(month.atDay(1 + random.nextInt(3)).atTime(8, 30))));
        return row;
    }

    /** Everybody's own part of a work that several people share. */
    private String title(DemoOfficial official, boolean routine, String work) {
        String title = work.replace("{t}", String.valueOf(month.getMonthValue()));
        List<String> steps = texts.lines("steps");
        int part = Math.floorMod(official.personId() * 5 + month.getMonthValue() * 7L + work.length(), steps.size());
        return routine ? title : title + ": " + steps.get(part);
    }

    private boolean settled() {
        return month.atDay(lastDay).isBefore(today);
    }

    private LocalDate inMonth(LocalDate day) {
        return day.isBefore(month.atDay(1)) ? month.atDay(1) : day;
    }

    private int punctuality(DemoOfficial official) {
        return switch (official.style()) {
            case LEVEL -> 97;
            case HONEST -> 80 + official.ability() / 5;
            case STRICT -> 72 + official.ability() / 4;
        };
    }
}

package vn.congtam.worklog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** What happens to a product (Decree 335/2025/NĐ-CP). Permissions were asked before. */
@Service
class ProductService {

    private final TaskRepository tasks;
    private final DividedProducts divided;
    private final MonthGuard months;
    private final AuditTrail audit;
    private final Clock clock;

    ProductService(TaskRepository tasks, DividedProducts divided, MonthGuard months, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.divided = divided;
        this.months = months;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hands mended work in again. */
    @Transactional
    void redeliver(long id) {
        Task task = writable(id);
        task.redeliver();
        record("task.redelivered", task, Map.of());
    }

    /** Takes the assigner's own count over. */
    @Transactional
    void count(long id, @Nullable BigDecimal completed, int failures, @Nullable Integer delays, CurrentOfficial me) {
        Task task = writable(id);
        task.delivery().count(completed, failures, delays);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("completed", completed == null ? "" : completed);
        detail.put("failedReviews", failures);
        detail.put("delays", delays == null ? "" : delays);
        detail.put("by", me.username());
        record("task.counted", task, detail);
    }

    /**
     * Takes a part of the quantity into a task of its own, due on another day of the month.
     *
     * @throws Refused when the part is not less than the whole
     */
    @Transactional
    void split(long id, BigDecimal part, LocalDate due, CurrentOfficial me) {
        Task task = writable(id);
        if (!YearMonth.from(due).equals(task.month())) {
            throw new Refused("worklog.refused.dueOutsideMonth");
        }
        BigDecimal whole = task.details().quantity();
        Task next = task.split(task.details().withQuantity(part).dueOn(due), me.accountId(), clock.instant());
        Long product = task.dividedProduct();
        long of = product == null ? divided.create(task.agencyId(), task.month(), whole) : product;
        task.asPart(of);
        tasks.save(next.asPart(of));
        record("task.split", task, Map.of("part", part, "task", next.id(), "by", me.username()));
    }

    private Task writable(long id) {
        Task task = tasks.findByIdInOrderById(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        months.requireWritable(task.agencyId(), task.month());
        return task;
    }

    private void record(String action, Task task, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "task", task.id())
                .in(task.agencyId(), task.month())
                .with(detail));
    }
}

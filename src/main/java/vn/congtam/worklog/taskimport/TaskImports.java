package vn.congtam.worklog.taskimport;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.upload.Staged;
import vn.congtam.upload.StagedFiles;
import vn.congtam.worklog.PlannedTask;
import vn.congtam.worklog.TaskPlanning;

/** Upload of a list of tasks, preview, confirmation all or nothing. A file belongs to whoever uploaded it. */
@Service
class TaskImports {

    private final StagedFiles files;
    private final TaskPlanning planning;
    private final AuditTrail audit;

    TaskImports(StagedFiles files, TaskPlanning planning, AuditTrail audit) {
        this.files = files;
        this.planning = planning;
        this.audit = audit;
    }

    /**
     * Keeps the file until it is confirmed.
     *
     * @throws Refused when the file as a whole cannot be used
     * @throws Conflict when the month is closed
     */
    @Transactional
    UUID stage(String fileName, byte[] content, MonthInView month, CurrentOfficial me) {
        planning.requireWritable(month.requireAgency(), month.month());
        requireNonNull(reader(month, me).apply(content), "a file that can be read has a plan");
        return files.keep(month.requireAgency(), purpose(month, me), fileName, content, me.accountId());
    }

    /** @throws NotFound when it is not the reader's, of another month, forgotten or already taken over */
    @Transactional(readOnly = true)
    Staged<TaskPlan> preview(UUID id, MonthInView month, CurrentOfficial me) {
        return files.read(month.requireAgency(), purpose(month, me), id, reader(month, me));
    }

    /**
     * Adds the tasks of the file, all or none; those that are there already are left as they are.
     *
     * @return how many were added
     * @throws Refused when a row has an error
     * @throws Conflict when the month was closed since, or when the file would add something else than the preview showed
     */
    @Transactional
    int confirm(UUID id, int shown, MonthInView month, CurrentOfficial me) {
        Staged<TaskPlan> staged = files.take(month.requireAgency(), purpose(month, me), id, reader(month, me));
        TaskPlan plan = staged.file();
        if (!plan.isClean()) {
            throw new Refused("worklog.import.hasErrors", plan.rejected());
        }
        if (plan.added().size() != shown) {
            throw new Conflict("worklog.import.moved");
        }
        planning.add(plan.tasks(), month.month(), me);
        files.forget(month.requireAgency(), id);
        audit.append(AuditEvent.of("tasks.imported", "agency", month.requireAgency())
                .in(month.requireAgency(), month.month())
                .with(Map.of("file", staged.fileName(), "read", plan.read(), "added", shown)));
        return shown;
    }

    @Transactional
    void forget(UUID id, MonthInView month, CurrentOfficial me) {
        preview(id, month, me);
        files.forget(month.requireAgency(), id);
    }

    /** What a list of this month is checked against. */
    TaskMonth month(MonthInView month, CurrentOfficial me) {
        return new TaskMonth(
                month.month(),
                planning.doers(me, month.month()),
                planning.offeredItems(month),
                planning.isAdHoc(month) ? TaskRow.Source.AD_HOC : TaskRow.Source.PLAN);
    }

    private Function<byte[], TaskPlan> reader(MonthInView inView, CurrentOfficial me) {
        TaskMonth month = month(inView, me);
        Set<String> known = planning.marks(
                month.doers().stream().map(PlannedTask.Doer::personId).toList(), month.month());
        return content -> TaskPlan.of(content, month, known);
    }

    private static String purpose(MonthInView month, CurrentOfficial me) {
        return "TASKS " + month.month() + " " + me.accountId();
    }
}

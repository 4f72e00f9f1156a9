package vn.congtam.insight.levelling;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.congtam.ranking.MonthClosed;

/**
 * Analyses closings one after the other beside the requests: at once after a month was closed, and every minute what is left over. The
 * closing has committed by then, so that nothing here can make it fail.
 */
@Component
class LevellingWorker {

    private static final Logger log = LoggerFactory.getLogger(LevellingWorker.class);

    private final LevellingRuns runs;
    private final LevellingAnalysis analysis;
    private final AsyncTaskExecutor executor;
    private final AtomicBoolean asked = new AtomicBoolean();

    LevellingWorker(
            LevellingRuns runs,
            LevellingAnalysis analysis,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.runs = runs;
        this.analysis = analysis;
        this.executor = executor;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MonthClosed closed) {
        log.debug("Month {} of agency {} was closed", closed.month(), closed.agencyId());
        wake();
    }

    /** Begins in the background unless it has been asked to already. */
    void wake() {
        if (asked.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    /** What failed is due again, or was left over when a server stopped; the thread of the schedule stays free. */
    @Scheduled(fixedDelayString = "${congtam.insight.levelling.every:PT1M}", initialDelayString = "PT1M")
    void lookAgain() {
        wake();
    }

    synchronized void work() {
        asked.set(false);
        for (Optional<Long> next = runs.take(); next.isPresent(); next = runs.take()) {
            analyse(next.get());
        }
    }

    private void analyse(long closingId) {
        try {
            analysis.analyse(closingId);
            runs.done(closingId);
        } catch (RuntimeException e) {
            log.warn("Closing {} was not analysed", closingId, e);
            runs.failed(closingId, String.valueOf(e.getMessage()));
        }
    }
}

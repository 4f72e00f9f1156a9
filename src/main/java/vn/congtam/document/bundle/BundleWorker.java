package vn.congtam.document.bundle;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.congtam.document.bundle.BundleStore.Held;

/**
 * Looks for bundles that wait and makes them one after the other, beside the scheduler, which has other things to do meanwhile. Several
 * nodes may do so at the same time, each with another bundle.
 */
@Component
@EnableConfigurationProperties(BundleProperties.class)
class BundleWorker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BundleWorker.class);

    private final BundleStore store;
    private final BundleMaker maker;
    private final BundleProperties settings;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService turns = Executors.newSingleThreadExecutor(named("bundle"));
    private final ExecutorService drawing;

    BundleWorker(BundleStore store, BundleMaker maker, BundleProperties settings) {
        this.store = store;
        this.maker = maker;
        this.settings = settings;
        this.drawing = Executors.newFixedThreadPool(settings.threads(), named("bundle-drawing"));
    }

    @Scheduled(
            fixedDelayString = "${congtam.document.bundle.every:PT3S}",
            initialDelayString = "${congtam.document.bundle.every:PT3S}")
    void look() {
        if (busy.compareAndSet(false, true)) {
            turns.execute(this::turn);
        }
    }

    /** A file that waits for nobody takes room in every backup. */
    @Scheduled(cron = "0 25 * * * *", zone = "Asia/Ho_Chi_Minh")
    @SchedulerLock(name = "document.forget-bundles", lockAtLeastFor = "PT1M")
    void forget() {
        int forgotten = store.forget(settings.kept());
        if (forgotten > 0) {
            log.info("Deleted {} bundles of papers", forgotten);
        }
    }

    private void turn() {
        try {
            makeAll();
        } catch (RuntimeException e) {
            log.error("Looking for bundles failed", e);
        } finally {
            busy.set(false);
        }
    }

    /** @return how many bundles this node has worked on */
    int makeAll() {
        int made = 0;
        Optional<Held> next = store.take();
        while (next.isPresent()) {
            maker.make(next.get(), drawing);
            made++;
            next = Thread.currentThread().isInterrupted() ? Optional.empty() : store.take();
        }
        return made;
    }

    @Override
    public void destroy() {
        turns.shutdownNow();
        drawing.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name + "-", 1).daemon(true).factory();
    }
}

package vn.congtam.document.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.CurrentOfficials;
import vn.congtam.document.bundle.BundlePlan.Slice;
import vn.congtam.document.bundle.BundleStore.Held;
import vn.congtam.document.official.PaperPermissions;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.ranking.Results;
import vn.congtam.shared.VietnamTime;

/**
 * Makes a bundle block by block. Before each block it asks again whether who wanted it may still have it and whether the results are
 * still the same.
 */
@Component
class BundleMaker {

    private static final Logger log = LoggerFactory.getLogger(BundleMaker.class);

    private final BundleStore store;
    private final BundleContents contents;
    private final CurrentOfficials officials;
    private final Periods periods;
    private final Results results;

    BundleMaker(
            BundleStore store, BundleContents contents, CurrentOfficials officials, Periods periods, Results results) {
        this.store = store;
        this.contents = contents;
        this.officials = officials;
        this.periods = periods;
        this.results = results;
    }

    /** Makes what is still missing. Whatever happens, the bundle does not stay as it is: it is done, failed or given back. */
    void make(Held held, ExecutorService drawing) {
        try {
            work(held, drawing);
        } catch (InterruptedException e) {
            store.release(held);
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            log.error("Bundle {} failed, reference {}", held.bundle().id(), reference, e);
            store.fail(held, "document.bundle.failed.error", reference);
        }
    }

    private void work(Held held, ExecutorService drawing) throws InterruptedException, ExecutionException {
        Bundle bundle = held.bundle();
        BundlePlan plan = null;
        int at = bundle.blocks();
        long size = bundle.size();
        while (plan == null || at < plan.slices().size()) {
            PeriodSummary period = periods.find(bundle.periodId()).orElseThrow();
            Optional<CurrentOfficial> me =
                    officials.find(bundle.requestedBy()).filter(one -> new PaperPermissions(one, period).isInCharge());
            if (me.isEmpty()) {
                store.fail(held, "document.bundle.failed.access", null);
                return;
            }
            if (isOutdated(bundle, period)) {
                store.fail(held, "document.bundle.failed.changed", null);
                return;
            }
            if (plan == null) {
                plan = contents.plan(bundle, period, me.get());
                continue;
            }
            Slice slice = plan.slices().get(at);
            ZipBlock block = draw(slice, new ZipBlock(size, VietnamTime.local(bundle.requestedAt())), drawing);
            size += block.content().length;
            if (!store.append(held, at, block, slice.items().size(), plan.sheetsBefore(at + 1))) {
                return;
            }
            at++;
        }
        store.finish(held);
    }

    private boolean isOutdated(Bundle bundle, PeriodSummary period) {
        return period.isCorrectable()
                || results.closing(period.id())
                        .filter(closing -> closing.id() == bundle.closingId())
                        .isEmpty();
    }

    /** Draws the files of a slice side by side and puts them in in their order. */
    private static ZipBlock draw(Slice slice, ZipBlock block, ExecutorService drawing)
            throws InterruptedException, ExecutionException {
        List<Future<byte[]>> files = new ArrayList<>();
        slice.items().forEach(item -> files.add(drawing.submit(item.content())));
        try {
            for (int i = 0; i < files.size(); i++) {
                block.add(slice.items().get(i).path(), files.get(i).get());
            }
        } finally {
            files.forEach(file -> file.cancel(true));
        }
        return block;
    }
}

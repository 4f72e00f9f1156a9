package vn.congtam.exchange.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ExchangeProperties;

/**
 * Sends what waits, beside the scheduler: a few addresses at a time on every node, one after the other within an address. A turn ends at
 * the first failure and after some time, so that an address that is slow or dead holds up the others for one turn at most.
 */
@Component
class WebhookWorker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);

    private static final int MOST_IN_A_TURN = 50;
    private static final Duration TURN = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Addresses addresses;
    private final WebhookSender sender;
    private final ExecutorService lines;
    private final Semaphore free;

    WebhookWorker(Outbox outbox, Addresses addresses, WebhookSender sender, ExchangeProperties properties) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.sender = sender;
        int threads = properties.webhook().threads();
        this.lines = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("webhook-", 1).daemon(true).factory());
        this.free = new Semaphore(threads);
    }

    @Scheduled(fixedDelayString = "${congtam.exchange.webhook.every:PT30S}", initialDelayString = "PT30S")
    void lookRegularly() {
        look();
    }

    /** Starts as many lines as are free; each answers how many messages were accepted. */
    List<Future<Integer>> look() {
        outbox.skipUnwanted();
        List<Future<Integer>> started = new ArrayList<>();
        while (free.tryAcquire()) {
            started.add(lines.submit(this::work));
        }
        return started;
    }

    private int work() {
        int accepted = 0;
        try {
            Optional<Claim> next = addresses.claim();
            while (next.isPresent()) {
                accepted += turn(next.get());
                next = Thread.currentThread().isInterrupted() ? Optional.empty() : addresses.claim();
            }
        } catch (RuntimeException e) {
            log.error("Sending messages failed", e);
        } finally {
            free.release();
        }
        return accepted;
    }

    private int turn(Claim claim) {
        long start = System.nanoTime();
        int tried = 0;
        int accepted = 0;
        try {
            while (tried < MOST_IN_A_TURN && System.nanoTime() - start < TURN.toNanos() && addresses.keep(claim)) {
                Optional<Delivery> next = outbox.take(claim);
                if (next.isEmpty()) {
                    break;
                }
                tried++;
                if (!sender.send(next.get())) {
                    addresses.failed(claim.clientId());
                    break;
                }
                addresses.accepted(claim.clientId());
                accepted++;
            }
        } catch (RuntimeException e) {
            log.error("Sending to the address of client {} failed", claim.clientId(), e);
            addresses.failed(claim.clientId());
        } finally {
            addresses.release(claim, tried > 0);
        }
        return accepted;
    }

    @Override
    public void destroy() {
        lines.shutdownNow();
    }
}

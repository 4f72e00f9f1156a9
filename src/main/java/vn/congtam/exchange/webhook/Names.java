package vn.congtam.exchange.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where a name leads. */
@FunctionalInterface
interface Names {

    InetAddress[] addresses(String host) throws UnknownHostException;

    /** The platform waits for a slow name server as long as it likes; whoever sends does not. */
    static Names bounded(Names slow, Duration timeout) {
        return host -> {
            FutureTask<InetAddress[]> looking = new FutureTask<>(() -> slow.addresses(host));
            Thread.ofPlatform().name("webhook-name").daemon(true).start(looking);
            try {
                return looking.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnknownHostException(host);
            } catch (ExecutionException | TimeoutException e) {
                throw new UnknownHostException(host);
            }
        };
    }
}

package vn.congtam.exchange.webhook;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.shared.Refused;

/**
 * Sends one message. It says that a month or a year was published, never a name or a score: those are fetched with the token. An answer other
 * than 2xx, a redirect included, is tried again later and later, and given up in the end; a message that was accepted in the instant in
 * which the node dies is sent again with the same id.
 */
@Component
class WebhookSender {

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);

    private final Outbox outbox;
    private final Targets targets;
    private final ExchangeProperties.Webhook settings;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;

    WebhookSender(
            Outbox outbox,
            Targets targets,
            ExchangeProperties properties,
            MessageSource messages,
            JsonMapper json,
            Clock clock) {
        this.outbox = outbox;
        this.targets = targets;
        this.settings = properties.webhook();
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** Sends one message that was taken; false when it was not accepted. */
    boolean send(Delivery delivery) {
        Integer status = null;
        try {
            Target target = targets.check(delivery.url());
            byte[] body = json.writeValueAsBytes(body(delivery));
            status = PinnedPost.send(target, headers(delivery, body), body, settings.timeout());
        } catch (IOException e) {
            return failed(delivery, null, String.valueOf(e.getMessage()));
        } catch (Refused refused) {
            return failed(delivery, null, sentence(refused));
        }
        if (status < 200 || status > 299) {
            return failed(delivery, status, "");
        }
        outbox.sent(delivery, status);
        return true;
    }

    private boolean failed(Delivery delivery, @Nullable Integer status, String error) {
        boolean last = delivery.isTest() || delivery.attempts() >= settings.attempts();
        log.warn(
                "Message {} was not accepted{}: {} {}",
                delivery.id(),
                last ? " and is given up" : "",
                status == null ? "no answer" : status,
                error);
        outbox.failed(
                delivery,
                status,
                error,
                last ? Optional.empty() : Optional.of(clock.instant().plus(settings.pause(delivery.attempts()))));
        return false;
    }

    private Map<String, String> headers(Delivery delivery, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "CongTam-Webhook/1");
        headers.put("X-Congtam-Event", delivery.event());
        headers.put("X-Congtam-Delivery", String.valueOf(delivery.id()));
        headers.put("X-Congtam-Signature", Signature.of(delivery.secret(), clock.instant(), body));
        return headers;
    }

    private static Map<String, Object> body(Delivery delivery) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", delivery.id());
        body.put("event", delivery.event());
        body.put("occurredAt", delivery.occurredAt().toString());
        if (delivery.agencyId() != null) {
            body.put("agencyId", delivery.agencyId());
            body.put("agencyCode", String.valueOf(delivery.agencyCode()));
        }
        if (delivery.month() != null && delivery.version() != null) {
            body.put("month", delivery.month());
            body.put("version", delivery.version());
        }
        if (delivery.year() != null) {
            body.put("year", delivery.year());
        }
        return body;
    }

    /** Kept for the administrator's screen, in the language of the installation. */
    private String sentence(Refused refused) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), java.util.Locale.of("vi"));
    }
}

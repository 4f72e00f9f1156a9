package vn.congtam.exchange.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.shared.Refused;

/**
 * Checks where messages may go, when the address is entered and again at every try: TLS, a public address whatever the name says, no user
 * name in it. A name with one forbidden address among several is forbidden.
 */
@Component
class Targets {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 500;

    private final ExchangeProperties.Webhook settings;
    private final Networks networks;
    private final Names names;

    @Autowired
    Targets(ExchangeProperties properties) {
        this(
                properties,
                Names.bounded(InetAddress::getAllByName, properties.webhook().timeout()));
    }

    Targets(ExchangeProperties properties, Names names) {
        this.settings = properties.webhook();
        this.names = names;
        this.networks = new Networks(settings.allowedNetworks());
    }

    /** @throws Refused when no message may go there */
    Target check(String url) {
        URI uri = parse(url);
        boolean tls = "https".equals(scheme(uri));
        if (!tls && !(settings.plainHttp() && "http".equals(scheme(uri)))) {
            throw new Refused("exchange.webhook.error.https");
        }
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || uri.getPort() > LAST_PORT) {
            throw new Refused("exchange.webhook.error.url");
        }
        InetAddress[] addresses = resolve(host);
        if (!Arrays.stream(addresses).allMatch(networks::mayReach)) {
            throw new Refused("exchange.webhook.error.private");
        }
        int port = uri.getPort() < 1 ? (tls ? HTTPS : HTTP) : uri.getPort();
        return new Target(host, port, tls, path(uri), addresses[0]);
    }

    private static URI parse(String url) {
        try {
            if (url.length() > LONGEST || !url.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw new Refused("exchange.webhook.error.url");
            }
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new Refused("exchange.webhook.error.url");
        }
    }

    private InetAddress[] resolve(String host) {
        try {
            return names.addresses(host);
        } catch (UnknownHostException e) {
            throw new Refused("exchange.webhook.error.unknownHost");
        }
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}

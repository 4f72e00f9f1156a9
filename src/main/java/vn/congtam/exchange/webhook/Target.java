package vn.congtam.exchange.webhook;

import java.net.InetAddress;

/**
 * Where a message goes: the very address that was checked, so that a name which answers differently a moment later leads nowhere else.
 *
 * @param host as in the address, for the certificate and the header
 * @param path with its query
 */
record Target(String host, int port, boolean tls, String path, InetAddress address) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Value of the header {@code Host}. */
    String authority() {
        return port == (tls ? HTTPS : HTTP) ? host : host + ":" + port;
    }
}

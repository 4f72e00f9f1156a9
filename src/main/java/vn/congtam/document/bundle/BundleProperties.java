package vn.congtam.document.bundle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of bundles.
 *
 * @param kept how long a bundle can be downloaded
 * @param threads that draw papers at the same time on a node
 */
@ConfigurationProperties("congtam.document.bundle")
record BundleProperties(
        @DefaultValue("P7D") Duration kept,
        @DefaultValue("2") int threads) {

    BundleProperties {
        if (kept.isNegative() || kept.isZero() || threads < 1) {
            throw new IllegalArgumentException("congtam.document.bundle: kept and threads must be positive");
        }
    }
}

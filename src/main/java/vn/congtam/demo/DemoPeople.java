package vn.congtam.demo;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Puts agencies, units, people, posts and accounts into an empty database. */
@Component
@Profile("demo")
class DemoPeople {

    static final String PASSWORD = "congtam-demo";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder;

    DemoPeople(JdbcClient jdbc, Clock clock, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.encoder = encoder;
    }

    List<DemoOfficial> settle(DemoTexts texts) {
        Random random = new Random(1841);
        DemoNames names = new DemoNames(texts, random);
        DemoAccounts accounts = new DemoAccounts(jdbc, clock, encoder.encode(PASSWORD));
        List<DemoOfficial> officials = texts.plan().agencies().stream()
                .flatMap(agency -> new DemoAgency(jdbc, agency, names, accounts, random).people().stream())
                .toList();
        texts.plan()
                .accounts()
                .forEach(a -> accounts.grant(accounts.create(null, a.username(), a.name()), a.role(), null));
        return officials;
    }
}

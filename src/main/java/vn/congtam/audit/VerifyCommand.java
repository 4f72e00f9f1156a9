package vn.congtam.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar congtam.jar --congtam.audit.verify [--congtam.audit.digest=agency-3/2026-10:<hash>]...}: prints the first bad
 * record of every chain and ends with 1, or says that all is well and ends with 0. No port is opened.
 */
@Component
@ConditionalOnProperty("congtam.audit.verify")
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyCommand implements ApplicationRunner {

    private static final String DIGEST = "congtam.audit.digest";
    private static final Logger log = LoggerFactory.getLogger(VerifyCommand.class);

    private final AuditVerifier verifier;
    private final ApplicationContext context;

    VerifyCommand(AuditVerifier verifier, ApplicationContext context) {
        this.verifier = verifier;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int code = report(verifier.verify(digests(arguments)));
        ExitCodeGenerator generator = () -> code;
        System.exit(SpringApplication.exit(context, generator));
    }

    static int report(List<AuditFault> faults) {
        if (faults.isEmpty()) {
            log.info("The event log is whole: every record matches its hash and its chain.");
            return 0;
        }
        faults.forEach(fault -> log.error(
                "Chain {}: first bad record {} (id {}): {}",
                fault.chain(),
                fault.seq(),
                fault.recordId(),
                fault.kind()));
        return 1;
    }

    static Map<String, String> digests(ApplicationArguments arguments) {
        Map<String, String> digests = new TreeMap<>();
        List<String> values = arguments.getOptionValues(DIGEST);
        for (String value : values == null ? List.<String>of() : values) {
            int colon = value.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("Write --" + DIGEST + "=<chain>:<hash>, not " + value);
            }
            digests.put(value.substring(0, colon), value.substring(colon + 1));
        }
        return digests;
    }
}

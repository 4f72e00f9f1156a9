package vn.congtam.organization.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/** 20,000 rows from upload to confirmation within 30 seconds. */
@Tag("bench")
@ApplicationTest
class StaffImportBenchmark {

    @Autowired
    StaffImports imports;

    @Autowired
    TestCity city;

    @Test
    void takesOverTwentyThousandRowsWithinThirtySeconds() {
        long agency = city.agency();
        byte[] file = StaffList.file(StaffList.people(20_000));
        Instant start = Instant.now();
        UUID id = imports.stage(agency, "20000.xlsx", file, 1);
        String fingerprint = imports.preview(agency, id).plan().fingerprint();
        ImportPlan plan = imports.confirm(agency, id, fingerprint);
        Duration taken = Duration.between(start, Instant.now());
        System.out.println("Staff import of 20,000 rows: " + taken.toMillis() + " ms");

        assertThat(plan.added()).hasSize(20_000);
        assertThat(taken).isLessThan(Duration.ofSeconds(30));
    }
}

package vn.congtam.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.audit.AuditVerifier;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.choice.Assignment;
import vn.congtam.rulebook.choice.Assignments;
import vn.congtam.rulebook.choice.Scope;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestClock;

/**
 * July to December of an agency of three hundred: absences, moves, delegations, returns, appeals and reopenings by chance, the same
 * ones in every run. Every month ends with everybody rated or not rated for a reason, and with nothing left open.
 */
@ApplicationTest
@Import({Hands.class, Papers.class})
class HalfYearTests {

    private static final long SEED = Long.getLong("congtam.simulation.seed", 1841);
    private static final YearMonth FIRST = YearMonth.of(2026, 7);
    private static final int MONTHS = 6;
    private static final int DECREE = 4;
    private static final int DECREE_UNIT = 5;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Hands hands;

    @Autowired
    Papers papers;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Assignments assignments;

    @Autowired
    AuditVerifier verifier;

    private final Random random = new Random(SEED);
    private final Staff staff = new Staff();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void everyMonthEndsWithEverybodyRatedOrNotRatedForAReason() {
        clock.setTo(FIRST.minusMonths(1).atDay(25).atTime(9, 0));
        SimulatedAgency agency = new SimulatedAgency(city, jdbc);
        for (int number = 0; number < MONTHS; number++) {
            Scene scene = new Scene(agency, FIRST.plusMonths(number), number, random, hands, jdbc, clock, papers);
            try {
                walk(scene);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + SEED + ", " + scene.month() + ": " + failure.getMessage(), failure);
            }
        }
    }

    private void walk(Scene scene) {
        Judging judging = new Judging(scene, scene.agency().departments.get(watched(scene)));
        open(scene);
        staff.happen(scene);
        products(scene);
        judging.selfAssess();
        judging.review();
        judging.decide();
        MonthChecks checks = new MonthChecks(scene, verifier);
        checks.nothingIsStuck();
        Closing.close(scene);
        scene.inNextMonth(4);
        Closing.publish(scene);
        Disputes disputes = new Disputes(scene, judging);
        disputes.appeal();
        disputes.correct();
        checks.everythingHolds();
    }

    /** The unit whose head is ill, the one that gets a new head, the one under the decree; else any. */
    private static int watched(Scene scene) {
        return switch (scene.number()) {
            case 1 -> 2;
            case 2 -> 1;
            case DECREE -> DECREE_UNIT;
            default -> scene.random().nextInt(scene.agency().departments.size());
        };
    }

    private void open(Scene scene) {
        YearMonth month = scene.month();
        scene.onDay(1);
        if (scene.number() == DECREE) {
            assign(scene, frameworks.find("335/2025/NĐ-CP", null).orElseThrow().id());
        } else if (scene.number() == DECREE + 1) {
            assign(scene, null);
        }
        PeriodDates dates = PeriodDates.proposedFor(frameworks.validFor(month).framework(), month);
        scene.hands()
                .act(
                        scene.agency().hr,
                        scene.here("/period"),
                        List.of(
                                "plan", dates.plan().toString(),
                                "self", dates.self().toString(),
                                "review", dates.review().toString(),
                                "decision", dates.decision().toString(),
                                "publish", dates.publish().toString()));
        jdbc.sql(
                        "update score_sheet set days_worked = p.working_days from period p where p.id = period_id and p.id = ?")
                .param(scene.period())
                .update();
    }

    /** One unit, for the fifth month only, is rated under the decree. */
    private void assign(Scene scene, @Nullable Long version) {
        Scope unit = new Scope(scene.agency().departments.get(DECREE_UNIT).unit(), null, null);
        assignments.assign(new Assignment(scene.agency().id, scene.month(), unit, version, null, "12/QĐ-UBND"), null);
    }

    /** What the decree converts into points: two products each, of which most are finished in time. */
    private void products(Scene scene) {
        LocalDate first = scene.month().atDay(1);
        for (Sheet sheet : scene.sheets(scene::isDecree)) {
            for (int n = 0; n < 2; n++) {
                jdbc.sql("""
                                insert into task (agency_id, person_id, month, title, product, source, due_on, progress, finished_on, quality,
                                                  coefficient, completed_quantity, created_at)
                                values (?, ?, ?, 'Báo cáo', 'Văn bản', 'PLAN', ?, 100, ?, 'PENDING', 1.5, 1, now())
                                """)
                        .params(
                                scene.agency().id,
                                sheet.personId(),
                                first,
                                first.plusDays(9),
                                first.plusDays(scene.random().nextInt(12)))
                        .update();
            }
        }
    }
}

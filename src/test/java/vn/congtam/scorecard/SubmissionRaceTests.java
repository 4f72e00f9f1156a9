package vn.congtam.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Points;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
@Import(TestSheets.class)
class SubmissionRaceTests {

    @Autowired
    TestSheets sheets;

    @Autowired
    Frameworks frameworks;

    @Autowired
    SelfAssessmentService own;

    @Autowired
    ScoreSheetService service;

    @Autowired
    JdbcClient jdbc;

    private TestSheets.Team team;
    private long sheet;

    @BeforeEach
    void aFilledInSheet() {
        team = sheets.team();
        sheet = sheets.sheetOf(team.member());
        Map<String, AssessmentLine> lines = new HashMap<>();
        for (Criterion line : frameworks
                .validFor(TestSheets.OCTOBER)
                .framework()
                .sheet(SheetKind.STAFF)
                .criteria()) {
            boolean bonus = line.kind() == Criterion.Kind.BONUS;
            lines.put(line.code(), AssessmentLine.of(bonus ? Points.ZERO : line.maximum()));
        }
        own.save(sheet, me(team.member()), 0, Set.of(), content -> new SheetContent(lines, content.deductions()));
    }

    @Test
    void doubleSubmissionGivesOneReceipt() throws Exception {
        Callable<String> submit = () -> service.submit(sheet, me(team.member())).number();
        Set<String> numbers = Set.copyOf(race(submit, submit));
        assertThat(numbers).hasSize(1);
        assertThat(count("SUBMITTED")).isOne();
    }

    @Test
    void eitherTheRecallOrTheReviewWins() throws Exception {
        service.submit(sheet, me(team.member()));
        List<String> answers = race(
                () -> {
                    service.recall(sheet, me(team.member()));
                    return "recalled";
                },
                () -> {
                    service.startReview(sheet, me(team.head()));
                    return "started";
                });
        assertThat(answers).containsAnyOf("recalled", "started").contains("conflict");
        assertThat(count("RECALLED") + count("REVIEW_STARTED")).isOne();
    }

    @Test
    void foreignSheetDoesNotExist() {
        Official stranger = sheets.team().member();
        assertThat(answer(() -> service.submit(sheet, me(stranger)).number())).isEqualTo("not found");
        assertThat(answer(() -> {
                    own.save(sheet, me(stranger), 1, Set.of(), content -> content);
                    return "saved";
                }))
                .isEqualTo("not found");
    }

    @Test
    void submissionLeavesItsStoryAndItsEvent() {
        service.submit(sheet, me(team.member()));
        assertThat(count("SUBMITTED")).isOne();
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'sheet.submitted' and subject_id = ?")
                        .param(sheet)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void returnedSheetComesBackWithItsReasonAndIsSubmittedAgain() {
        service.submit(sheet, me(team.member()));
        service.startReview(sheet, me(team.head()));
        service.returnForCorrection(sheet, me(team.head()), "Bổ sung minh chứng");
        assertThat(sheets.statusOf(team.member())).isEqualTo("RETURNED");
        assertThat(service.submit(sheet, me(team.member())).number()).endsWith("-2");
    }

    private int count(String verb) {
        return jdbc.sql("select count(*) from sheet_transition where sheet_id = ? and verb = ?")
                .params(sheet, verb)
                .query(Integer.class)
                .single();
    }

    private static CurrentOfficial me(Official official) {
        return new CurrentOfficial(
                official.accountId(),
                official.username(),
                official.username(),
                official.personId(),
                official.agencyId(),
                "",
                Set.of(),
                Set.of(),
                List.of(),
                false);
    }

    private static List<String> race(Callable<String> first, Callable<String> second) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<String>> all = pool.invokeAll(List.of(() -> answer(first), () -> answer(second)));
            return List.of(all.get(0).get(), all.get(1).get());
        }
    }

    private static String answer(Callable<String> act) {
        try {
            return act.call();
        } catch (Conflict e) {
            return "conflict";
        } catch (NotFound e) {
            return "not found";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

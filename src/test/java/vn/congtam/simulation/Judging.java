package vn.congtam.simulation;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.Browser;
import vn.congtam.shared.VietnamTime;
import vn.congtam.simulation.SimulatedAgency.Department;

/** Self-assessment, reviews and decisions of a month: at the screens for a unit, a sample and everybody special, in bulk for the rest. */
final class Judging {

    private static final int SAMPLE = 10;
    private static final int NEVER = 3;
    private static final int RETURNED = 6;
    private static final int ROUNDS = 4;

    private final Scene scene;
    private final Department watched;
    private final Set<Long> never = new HashSet<>();

    /** @param watched unit in which leaders and a third of the members walk through the screens */
    Judging(Scene scene, Department watched) {
        this.scene = scene;
        this.watched = watched;
    }

    void selfAssess() {
        scene.clock().setTo(scene.due("self").minusHours(8));
        List<Sheet> drafts = scene.sheets(sheet -> sheet.is("DRAFT"));
        scene.some(NEVER, drafts.stream().filter(Sheet::isMember).toList()).forEach(sheet -> never.add(sheet.id()));
        Set<Long> walked = new TreeSet<>();
        scene.some(SAMPLE, drafts).forEach(sheet -> walked.add(sheet.id()));
        drafts.stream().filter(this::isSpecial).forEach(sheet -> walked.add(sheet.id()));
        walked.removeAll(never);
        walked.forEach(this::handIn);
        scene.papers()
                .decideAlike(
                        drafts.stream()
                                .filter(sheet -> !walked.contains(sheet.id()) && !never.contains(sheet.id()))
                                .toList(),
                        scene.random(),
                        Timestamp.from(VietnamTime.instant(scene.due("self"))));
    }

    private boolean isSpecial(Sheet sheet) {
        boolean seen = sheet.unitId() == watched.unit() && (!sheet.isMember() || sheet.id() % 3 == 0);
        return sheet.isChief() || seen || scene.isDecree(sheet);
    }

    private void handIn(long id) {
        Sheet sheet = scene.sheet(id);
        List<String> form = new ArrayList<>(List.of("version", String.valueOf(version(id, "SELF"))));
        form.addAll(scene.papers().typed(scene.papers().content(sheet, scene.random())));
        String username = scene.username(sheet.personId());
        scene.hands().act(username, scene.there("/self-assessment"), form);
        scene.hands().act(username, scene.there("/self-assessment/submission"));
    }

    /** Some come back to the official, some are scored without self-assessment, some by a delegate; then everything moves on. */
    void review() {
        delegate(watched.head().personId(), watched.deputy().personId(), "REVIEW");
        scene.clock().setTo(scene.due("self").plusHours(2));
        Unblocking.handOn(scene);
        never.stream().map(scene::sheet).filter(sheet -> sheet.is("DRAFT")).forEach(this::scoreUnsubmitted);
        List<Sheet> returnable = scene.sheets(
                sheet -> sheet.is("SUBMITTED") && sheet.reviewer() != null && !isHeadOfWatched(sheet.reviewer()));
        for (Sheet sheet : scene.some(RETURNED, returnable)) {
            String reviewer = scene.username(Objects.requireNonNull(sheet.reviewer()));
            scene.hands()
                    .act(
                            reviewer,
                            scene.there("/team/return"),
                            "sheet",
                            String.valueOf(sheet.id()),
                            "reason",
                            "Bổ sung minh chứng");
            handIn(sheet.id());
        }
        passEverythingOn();
    }

    private boolean isHeadOfWatched(@Nullable Long person) {
        return person != null && person == watched.head().personId();
    }

    private void scoreUnsubmitted(Sheet sheet) {
        Long reviewer = sheet.reviewer();
        if (reviewer == null) {
            return;
        }
        List<String> form =
                scene.papers().judged(scene.papers().content(sheet, scene.random()), "Chưa nộp phiếu đúng hạn");
        scene.hands().act(scene.username(reviewer), scene.there("/team/" + sheet.id()), form);
    }

    private void passEverythingOn() {
        Unblocking.handOn(scene);
        for (int round = 0; round < ROUNDS && !scene.sheets(Sheet::awaitsReview).isEmpty(); round++) {
            Set<Long> reviewers = new TreeSet<>();
            scene.sheets(Sheet::awaitsReview).forEach(sheet -> reviewers.add(Objects.requireNonNull(sheet.reviewer())));
            for (long reviewer : reviewers) {
                String username = scene.username(reviewer);
                scene.hands().act(username, scene.there("/team/agree-all"));
                scene.hands().act(username, scene.there("/team/pass-on"));
            }
            Unblocking.handOn(scene);
        }
    }

    /** A leader gives the own place to somebody for the days of review and decision, who begins with the work at once. */
    private void delegate(long delegator, long delegate, String scope) {
        scene.clock().setTo(scene.due("self").plusHours(1));
        boolean present = scene.sheets(sheet -> sheet.personId() == delegator || sheet.personId() == delegate).stream()
                .noneMatch(sheet -> sheet.is("NOT_RATED"));
        if (!present || !holdsPost(delegator)) {
            return;
        }
        scene.hands()
                .act(
                        scene.username(delegator),
                        "/delegations",
                        "delegateId",
                        String.valueOf(delegate),
                        "scope",
                        scope,
                        "validFrom",
                        scene.due("self").toLocalDate().toString(),
                        "validTo",
                        scene.due("decision").toLocalDate().toString(),
                        "documentNo",
                        scene.number() + "/UQ-UBND");
        boolean review = "REVIEW".equals(scope);
        act(
                delegator,
                delegate,
                review ? "/team" : scene.agency().path("/decision"),
                sheet -> review
                        ? sheet.is("SUBMITTED") && Objects.equals(sheet.reviewer(), delegator)
                        : sheet.is("REVIEWED") && Objects.equals(sheet.deciderId(), delegator));
    }

    private void act(long delegator, long delegate, String desk, Predicate<Sheet> waiting) {
        long delegation = scene.jdbc()
                .sql("select max(id) from delegation where delegator_id = ?")
                .param(delegator)
                .query(Long.class)
                .single();
        String username = scene.username(delegate);
        Browser browser = scene.hands().actingUnder(delegation, username);
        for (Sheet sheet : scene.some(3, scene.sheets(waiting.and(of -> of.personId() != delegate)))) {
            String agree = scene.there(desk + "/" + sheet.id() + "/agree");
            scene.hands().require(username, agree, browser.post(agree));
        }
        if ("/team".equals(desk)) {
            scene.hands().require(username, desk, browser.post(scene.there("/team/pass-on")));
        }
        browser.post("/delegations/acting/end");
    }

    private boolean holdsPost(long person) {
        return scene.jdbc()
                .sql(
                        "select exists (select 1 from post where person_id = ? and role <> 'MEMBER' and ? between valid_from and coalesce(valid_to, 'infinity'))")
                .params(person, scene.due("self").toLocalDate())
                .query(Boolean.class)
                .single();
    }

    /** Some go back a level, some are changed, some are decided by a delegate, the head's own by the higher body. */
    void decide() {
        String chief = scene.agency().chief.username();
        delegate(
                scene.agency().chief.personId(),
                scene.agency().deputies.getFirst().personId(),
                "DECISION");
        scene.clock().setTo(scene.due("decision").minusHours(6));
        String desk = scene.agency().path("/decision");
        for (Sheet sheet : scene.some(2, scene.sheets(of -> of.is("REVIEWED") && of.reviewLevel() > 0))) {
            scene.hands()
                    .act(
                            chief,
                            scene.there(desk + "/return"),
                            "sheet",
                            String.valueOf(sheet.id()),
                            "reason",
                            "Xem lại mục II.2");
        }
        passEverythingOn();
        for (Sheet sheet : scene.some(2, scene.sheets(of -> of.is("REVIEWED")))) {
            scene.hands()
                    .act(
                            chief,
                            scene.there(desk + "/" + sheet.id()),
                            "version",
                            "0",
                            "line-I.1.a",
                            "1",
                            "reason",
                            "Vi phạm nội quy");
        }
        scene.hands().act(chief, scene.there(desk + "/agree-all"));
        for (Sheet sheet : scene.sheets(of -> of.is("DRAFT") && !of.isChief())) {
            List<String> form =
                    scene.papers().judged(scene.papers().content(sheet, scene.random()), "Chưa nộp phiếu đúng hạn");
            scene.hands().act(chief, scene.there(desk + "/" + sheet.id()), form);
        }
        scene.sheets(of -> of.isChief() && !of.isDone()).forEach(sheet -> decideAbove(sheet, "0", "15/QĐ-TU"));
    }

    void decideAbove(Sheet sheet, String version, String document) {
        scene.hands()
                .act(
                        scene.agency().cityHr,
                        scene.there("/city-heads/" + sheet.id()),
                        "version",
                        version,
                        "document",
                        document,
                        "reason",
                        "Theo kết luận");
    }

    int version(long sheet, String stage) {
        return scene.jdbc()
                .sql("select coalesce(max(version), 0) from assessment where sheet_id = ? and stage = ?")
                .params(sheet, stage)
                .query(Integer.class)
                .single();
    }
}

package vn.congtam.demo;

import java.time.Instant;
import java.util.Random;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;

/** Walks the sheets of a month from hand to hand. */
final class DemoSheets {

    private final Framework framework;
    private final DemoTexts texts;
    private final Random random;
    private final DemoAssessments assessments;
    private final DemoStates states;

    DemoSheets(Framework framework, DemoTexts texts, Random random, DemoAssessments assessments, DemoStates states) {
        this.framework = framework;
        this.texts = texts;
        this.random = random;
        this.assessments = assessments;
        this.states = states;
    }

    /** Walks a sheet up to a goal. A draft lacks its last three lines. */
    void walk(
            DemoOfficial official, DemoSheet sheet, CompletionRatio ratio, DemoMarks marks, DemoGoal goal, Instant at) {
        SheetPoints self = marks.self(official, ratio);
        if (goal == DemoGoal.DRAFT) {
            for (Criterion line :
                    framework.sheet(sheet.kind()).criteria().reversed().subList(0, 3)) {
                self = self.without(line.code());
            }
        }
        assessments.add(sheet, "SELF", sheet.personId(), self, "", "", at, false);
        SheetPoints before = self;
        int level = 0;
        if (goal.isAtLeast(DemoGoal.FIRST_REVIEW) && sheet.reviewer1() != null) {
            before = review(official, sheet, "REVIEW1", sheet.reviewer1(), before, marks, at);
            level = 1;
        }
        if (goal.isAtLeast(DemoGoal.REVIEWED) && sheet.reviewer2() != null) {
            before = review(official, sheet, "REVIEW2", sheet.reviewer2(), before, marks, at);
            level = 2;
        }
        if (goal == DemoGoal.DECIDED) {
            assessments.add(sheet, "DECISION", sheet.decider(), before, "", "", at, true);
        }
        states.add(sheet, ratio, goal, level, at);
    }

    private SheetPoints review(
            DemoOfficial official,
            DemoSheet sheet,
            String stage,
            long author,
            SheetPoints before,
            DemoMarks marks,
            Instant at) {
        SheetPoints after = marks.reviewed(official, before);
        boolean agreed = after.equals(before);
        String reason = agreed ? "" : texts.line("reasons", random);
        assessments.add(sheet, stage, author, after, reason, texts.line("remarks", random), at, agreed);
        return after;
    }
}

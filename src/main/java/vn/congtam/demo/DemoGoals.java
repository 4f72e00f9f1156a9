package vn.congtam.demo;

import java.util.Random;
import vn.congtam.demo.DemoPlan.Style;
import vn.congtam.organization.PostRole;

/** Who has come how far in the running month, so that every persona has a next action. */
final class DemoGoals {

    private final Random random;

    DemoGoals(Random random) {
        this.random = random;
    }

    /** @param ahead the agency has decided on everybody but its head */
    DemoGoal goal(DemoOfficial official, boolean ahead) {
        if (ahead) {
            return official.role() == PostRole.AGENCY_HEAD ? DemoGoal.SUBMITTED : DemoGoal.DECIDED;
        }
        return switch (official.username()) {
            case "nhanvien", "noivu", "chutich" -> DemoGoal.DRAFT;
            case "phophong" -> DemoGoal.SUBMITTED;
            default -> byUnit(official);
        };
    }

    private DemoGoal byUnit(DemoOfficial official) {
        int chance = random.nextInt(100);
        if (official.role() == PostRole.AGENCY_DEPUTY || official.role() == PostRole.HEAD) {
            return DemoGoal.SUBMITTED;
        }
        if (official.style() == Style.LEVEL) {
            return DemoGoal.REVIEWED;
        }
        if ("culture".equals(official.tasks())) {
            return chance < 20
                    ? DemoGoal.DRAFT
                    : chance < 28 ? DemoGoal.RETURNED : chance < 80 ? DemoGoal.SUBMITTED : DemoGoal.FIRST_REVIEW;
        }
        if ("economy".equals(official.tasks())) {
            return chance < 10 ? DemoGoal.DRAFT : chance < 35 ? DemoGoal.SUBMITTED : DemoGoal.REVIEWED;
        }
        return chance < 40 ? DemoGoal.DRAFT : chance < 80 ? DemoGoal.SUBMITTED : DemoGoal.REVIEWED;
    }
}

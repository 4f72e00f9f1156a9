package vn.congtam.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.Role;
import vn.congtam.organization.PostRole;

/** What {@code demo/city.yaml} says: agencies, their units and posts, and the accounts beside them. */
record DemoPlan(List<AgencyPlan> agencies, List<AccountPlan> accounts, List<String> personas) {

    record AgencyPlan(
            String code,
            String name,
            String kind,
            String parentName,
            String place,
            String helpContact,
            List<UnitPlan> units) {}

    /** @param tasks key of the catalogue in {@code demo/tasks.yaml} */
    record UnitPlan(String name, Style style, String tasks, List<PostPlan> posts) {}

    /** @param count how many people hold this post; people without a name get one */
    record PostPlan(
            @Nullable PostRole role,
            String title,
            @Nullable String name,
            @Nullable String gender,
            @Nullable String username,
            @Nullable List<Role> grants,
            String dutyGroup,
            @Nullable String jobPosition,
            @Nullable String subjectGroup,
            @Nullable List<String> leadsUnits,
            @Nullable List<String> leadsDutyGroups,
            @Nullable Integer count) {

        PostRole roleOrMember() {
            return role == null ? PostRole.MEMBER : role;
        }

        int people() {
            return count == null ? 1 : count;
        }
    }

    record AccountPlan(String username, String name, Role role) {}

    /** How a unit scores: points follow the work, everybody gets nearly the same, or every fault costs. */
    enum Style {
        HONEST,
        LEVEL,
        STRICT
    }
}

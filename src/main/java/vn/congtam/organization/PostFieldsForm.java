package vn.congtam.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a deputy is in charge of: duty groups (deputy of a unit) or units (deputy of the agency). */
record PostFieldsForm(
        @Nullable List<String> dutyGroups, @Nullable List<Long> unitIds) {

    public List<String> groups() {
        return dutyGroups == null ? List.of() : dutyGroups;
    }

    public List<Long> units() {
        return unitIds == null ? List.of() : unitIds;
    }
}

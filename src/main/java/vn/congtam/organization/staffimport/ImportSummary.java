package vn.congtam.organization.staffimport;

import java.io.Serializable;

/** What an import did, for the page after it; kept in the session for one request. */
public record ImportSummary(int read, int added, int changed, int unchanged, int newUnits) implements Serializable {

    static ImportSummary of(ImportPlan plan) {
        return new ImportSummary(
                plan.read(),
                plan.added().size(),
                plan.changed().size(),
                plan.unchanged().size(),
                plan.newUnits().size());
    }
}

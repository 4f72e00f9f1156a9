package vn.congtam.rulebook.choice;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.SheetKind;

/**
 * A framework or a kind of sheet for some officials of an agency; with neither it ends an earlier one of the same scope.
 *
 * @param from first month
 * @param versionId null: whatever else applies
 * @param kind null: as the post says
 * @param documentNo number of the agency's document, not blank
 */
public record Assignment(
        long agencyId,
        YearMonth from,
        Scope scope,
        @Nullable Long versionId,
        @Nullable SheetKind kind,
        String documentNo) {

    boolean ends() {
        return versionId == null && kind == null;
    }
}

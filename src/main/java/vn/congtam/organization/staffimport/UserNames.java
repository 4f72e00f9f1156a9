package vn.congtam.organization.staffimport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.AccountDirectory;
import vn.congtam.organization.staffimport.Snapshot.Known;
import vn.congtam.shared.spreadsheet.CellError;

/** Keeps wanted user names apart from each other and from those of existing accounts. */
final class UserNames {

    private final Map<Long, String> ofPeople;
    private final Set<String> taken;
    private final Map<String, Integer> rowOf = new HashMap<>();

    private UserNames(Map<Long, String> ofPeople, Set<String> taken) {
        this.ofPeople = ofPeople;
        this.taken = taken;
    }

    static UserNames of(long agencyId, StaffFile file, @Nullable AccountDirectory accounts) {
        Set<String> wanted = file.rows().stream()
                .map(StaffRow::username)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return accounts == null
                ? new UserNames(Map.of(), Set.of())
                : new UserNames(accounts.usernamesOf(agencyId), new HashSet<>(accounts.taken(wanted)));
    }

    void check(StaffRow row, @Nullable Known known, List<CellError> errors) {
        String wanted = row.username();
        if (wanted.isEmpty()) {
            return;
        }
        String own = known == null ? null : ofPeople.get(known.id());
        Integer first = rowOf.putIfAbsent(wanted, row.number());
        if (first != null) {
            errors.add(Problem.of(row.number(), Column.USERNAME, "usernameTwice", wanted, first));
        } else if (own != null && !own.equals(wanted)) {
            errors.add(Problem.of(row.number(), Column.USERNAME, "usernameOther", own));
        } else if (own == null && taken.contains(wanted)) {
            errors.add(Problem.of(row.number(), Column.USERNAME, "usernameTaken", wanted));
        }
    }

    /** The row asks for an account that the person does not have yet. */
    boolean isWanted(StaffRow row, Known known) {
        return !row.username().isEmpty() && !ofPeople.containsKey(known.id());
    }
}

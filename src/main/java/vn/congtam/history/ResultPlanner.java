package vn.congtam.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congtam.history.Snapshot.KnownPost;
import vn.congtam.history.Snapshot.PersonMonth;
import vn.congtam.organization.PostRole;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.Frameworks.Published;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Points;
import vn.congtam.shared.VietnameseText;
import vn.congtam.shared.spreadsheet.CellError;
import vn.congtam.web.Formats;

/** Compares the rows of a list with what the database says; changes nothing. */
final class ResultPlanner {

    private final ResultFile file;
    private final Snapshot now;
    private final long agencyId;
    private final YearMonth thisMonth;
    private final Frameworks frameworks;
    private final Formats formats;
    private final Map<YearMonth, Optional<Published>> rules = new HashMap<>();
    private final Map<PersonMonth, Integer> rowOf = new HashMap<>();
    private final List<CellError> errors;
    private final List<PlannedResult> results = new ArrayList<>();

    ResultPlanner(
            ResultFile file, Snapshot now, long agencyId, YearMonth thisMonth, Frameworks frameworks, Formats formats) {
        this.file = file;
        this.now = now;
        this.agencyId = agencyId;
        this.thisMonth = thisMonth;
        this.frameworks = frameworks;
        this.formats = formats;
        this.errors = new ArrayList<>(file.errors());
    }

    ResultPlan plan() {
        file.rows().forEach(this::plan);
        errors.sort(CellError.IN_ORDER);
        return new ResultPlan(file, results, errors);
    }

    private void plan(ResultRow row) {
        int before = errors.size();
        Published rule = rule(row);
        KnownPost post = post(row);
        if (rule == null || post == null || errors.size() > before) {
            return;
        }
        PostRole role = post.role() == null ? PostRole.MEMBER : post.role();
        errors.addAll(new ResultChecks(row, rule.framework(), formats).errors(role));
        Points total = row.isRated() ? row.exactTotal() : null;
        boolean known = isKnown(row, post, total);
        if (errors.size() == before) {
            RatedClass byScore = total == null ? null : rule.framework().classOf(total);
            results.add(new PlannedResult(row, post, rule.id(), total, byScore, known));
        }
    }

    /** The rules of the month; a month that is not over or was scored here is not imported. */
    private @Nullable Published rule(ResultRow row) {
        String month = formats.month(row.month());
        if (!row.month().isBefore(thisMonth)) {
            error(row, ResultColumn.MONTH, "monthNotOver", month);
        } else if (now.scoredMonths().contains(row.month())) {
            error(row, ResultColumn.MONTH, "monthScoredHere", month);
        } else {
            Optional<Published> rule = rules.computeIfAbsent(row.month(), this::validFor);
            if (rule.isEmpty()) {
                error(row, ResultColumn.MONTH, "noFramework", month);
            }
            return rule.orElse(null);
        }
        return null;
    }

    private Optional<Published> validFor(YearMonth month) {
        try {
            return Optional.of(frameworks.validFor(agencyId, month));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    private @Nullable KnownPost post(ResultRow row) {
        List<KnownPost> known = now.posts().getOrDefault(row.code(), List.of());
        if (known.isEmpty()) {
            error(row, ResultColumn.CODE, "personUnknown", row.code());
            return null;
        }
        KnownPost post = now.postIn(row.code(), row.month()).orElse(null);
        String name = post == null ? known.getFirst().fullName() : post.fullName();
        if (!VietnameseText.searchKey(name).equals(VietnameseText.searchKey(row.fullName()))) {
            error(row, ResultColumn.FULL_NAME, "otherName", row.code(), name, row.fullName());
        }
        if (post == null) {
            error(row, ResultColumn.MONTH, "personNotThere", name, formats.month(row.month()));
            return null;
        }
        if (now.isImporter(post)) {
            error(row, ResultColumn.CODE, "own", name);
        }
        Integer first = rowOf.putIfAbsent(new PersonMonth(post.personId(), row.month()), row.number());
        if (first != null) {
            error(row, ResultColumn.CODE, "twice", name, formats.month(row.month()), first);
        }
        return post;
    }

    /** The same month with the same values is no error; with others it is. */
    private boolean isKnown(ResultRow row, KnownPost post, @Nullable Points total) {
        PersonMonth key = new PersonMonth(post.personId(), row.month());
        LiveResult live = now.imported().get(key);
        String month = formats.month(row.month());
        if (now.scoredElsewhere().contains(key) || (live != null && live.agencyId() != agencyId)) {
            error(row, ResultColumn.MONTH, "elsewhere", post.fullName(), month);
            return false;
        }
        if (live != null && !live.equals(row, total)) {
            error(
                    row,
                    ResultColumn.MONTH,
                    "importedOther",
                    post.fullName(),
                    month,
                    live.fileName(),
                    formats.date(live.importedAt()));
        }
        return live != null;
    }

    private void error(ResultRow row, ResultColumn column, String key, Object... arguments) {
        errors.add(CellError.of(row.number(), column, "history.problem." + key, arguments));
    }
}

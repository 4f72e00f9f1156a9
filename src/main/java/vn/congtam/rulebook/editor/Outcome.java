package vn.congtam.rulebook.editor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What became of a change.
 *
 * @param version of the draft after it
 * @param problems why it was refused, empty if it was not
 * @param both what somebody else saved meanwhile beside what was typed, empty without conflict
 * @param savedAt null where nothing was saved
 */
record Outcome(
        HttpStatus status,
        int version,
        List<Said> problems,
        List<Both> both,
        @Nullable Instant savedAt) {

    static Outcome untouched(int version) {
        return new Outcome(HttpStatus.OK, version, List.of(), List.of(), null);
    }

    static Outcome refused(int version, List<Said> problems) {
        return new Outcome(HttpStatus.UNPROCESSABLE_CONTENT, version, problems, List.of(), null);
    }

    public boolean isSaved() {
        return savedAt != null;
    }

    public boolean isConflict() {
        return status == HttpStatus.CONFLICT;
    }

    public boolean isAt(String key) {
        return problems.stream().anyMatch(problem -> problem.isAt(key));
    }
}

package vn.congtam.worklog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was said about the quality of finished work, and by whom. */
@Embeddable
@SuppressWarnings("UnusedVariable") // columns that only lists read
class Verdict {

    @Enumerated(EnumType.STRING)
    private Quality quality = Quality.PENDING;

    private @Nullable Long qualityBy;
    private @Nullable Long qualityAccount;
    private @Nullable Instant qualityAt;
    private String qualityNote = "";

    /**
     * Who judges.
     *
     * @param person null for city HR without a post, who enters what the higher body said of an agency's head
     */
    record Judge(@Nullable Long person, long account) {}

    static Verdict of(Quality quality, Judge judge, String note, Instant at) {
        Verdict verdict = new Verdict();
        verdict.quality = quality;
        verdict.qualityBy = judge.person();
        verdict.qualityAccount = judge.account();
        verdict.qualityAt = at;
        verdict.qualityNote = note;
        return verdict;
    }

    /** To be judged anew; what was said stays to be read. */
    Verdict reopened() {
        Verdict open = new Verdict();
        open.qualityNote = qualityNote;
        return open;
    }

    boolean isFailed() {
        return quality == Quality.FAILED;
    }

    boolean isPending() {
        return quality == Quality.PENDING;
    }
}

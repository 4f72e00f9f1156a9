package vn.congtam.rulebook.engine;

import vn.congtam.shared.Share;

/**
 * Tasks done on time and to quality out of the tasks assigned, ad-hoc ones included. Nothing assigned is "no data", neither 0
 * nor 100 per cent.
 */
public record CompletionRatio(int done, int assigned) {

    public CompletionRatio {
        if (done < 0 || done > assigned) {
            throw new IllegalArgumentException("No completion ratio: " + done + " of " + assigned);
        }
    }

    public boolean hasData() {
        return assigned > 0;
    }

    /**
     * The exact share of tasks done.
     *
     * @throws IllegalStateException without data
     */
    public Share share() {
        if (!hasData()) {
            throw new IllegalStateException("No task assigned, so there is no ratio");
        }
        return new Share(done, assigned);
    }
}

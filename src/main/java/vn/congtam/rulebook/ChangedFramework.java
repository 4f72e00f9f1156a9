package vn.congtam.rulebook;

import vn.congtam.rulebook.framework.Framework;

/** A published version was edited instead of followed by the next one; the application must not start with it. */
class ChangedFramework extends RuntimeException {

    ChangedFramework(String file, Framework framework) {
        super(
                "%s differs from %s version %d, which is already published and never changes. Restore the file and add the new rule as a file with version %d."
                        .formatted(file, framework.code(), framework.version(), framework.version() + 1));
    }
}

package vn.congtam.account.administration;

/** Current, new and repeated new password; never shown again. */
record OwnPasswordForm(String current, String chosen, String repeated) {

    OwnPasswordForm {
        current = current == null ? "" : current;
        chosen = chosen == null ? "" : chosen;
        repeated = repeated == null ? "" : repeated;
    }

    static OwnPasswordForm empty() {
        return new OwnPasswordForm("", "", "");
    }
}

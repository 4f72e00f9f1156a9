package vn.congtam.account.signin;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import vn.congtam.account.Role;
import vn.congtam.account.credential.Accounts;
import vn.congtam.account.credential.Grants;
import vn.congtam.account.credential.PasswordRules;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** First set-up: one administrator for one token. */
@Service
class SetupService {

    private final SetupTokens tokens;
    private final Accounts accounts;
    private final Grants grants;
    private final PasswordRules rules;
    private final AuditTrail audit;

    SetupService(SetupTokens tokens, Accounts accounts, Grants grants, PasswordRules rules, AuditTrail audit) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.grants = grants;
        this.rules = rules;
        this.audit = audit;
    }

    /** Leaves the reason in {@code errors} and changes nothing when the token or the password will not do. */
    @Transactional
    public void createFirstAdministrator(SetupForm form, BindingResult errors) {
        String username = AccountUsers.normal(form.username());
        rules.fault(form.password(), username).ifPresent(key -> errors.rejectValue("password", key));
        if (!form.password().equals(form.repeated())) {
            errors.rejectValue("repeated", "account.password.notRepeated");
        }
        if (errors.hasErrors()) {
            return;
        }
        if (!tokens.use(form.token())) {
            errors.rejectValue("token", "account.setup.token.wrong");
            return;
        }
        long first = accounts.createWithPassword(username, form.displayName().strip(), form.password());
        grants.grant(first, Role.ADMINISTRATOR, null, null);
        audit.append(AuditEvent.of("account.setUp", "account", first));
    }
}

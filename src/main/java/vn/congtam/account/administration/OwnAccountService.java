package vn.congtam.account.administration;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.credential.Accounts;
import vn.congtam.account.credential.PasswordRules;
import vn.congtam.account.credential.UserSessions;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.NotFound;

/** What a person does with the own account: change the password, end sessions. */
@Service
class OwnAccountService {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final UserSessions sessions;
    private final AuditTrail audit;

    OwnAccountService(Accounts accounts, PasswordRules rules, UserSessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.rules = rules;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Leaves the reason in {@code errors} and changes nothing when the passwords will not do; ends all other sessions. */
    void changePassword(CurrentOfficial me, OwnPasswordForm form, String sessionId, BindingResult errors) {
        rules.fault(form.chosen(), me.username()).ifPresent(key -> errors.rejectValue("chosen", key));
        if (!form.chosen().equals(form.repeated())) {
            errors.rejectValue("repeated", "account.password.notRepeated");
        }
        if (!accounts.passwordIs(me.accountId(), form.current())) {
            errors.rejectValue("current", "account.password.currentWrong");
        } else if (form.current().equals(form.chosen())) {
            errors.rejectValue("chosen", "account.password.same");
        }
        if (!errors.hasErrors()) {
            accounts.choosePassword(me.accountId(), form.chosen(), sessionId);
        }
    }

    @Transactional
    public void endSession(CurrentOfficial me, String name) {
        if (sessions.end(me.username(), name) == 0) {
            throw new NotFound();
        }
        audit.append(ended(me, 1));
    }

    @Transactional
    public void endOtherSessions(CurrentOfficial me, String sessionId) {
        audit.append(ended(me, sessions.endOthers(me.username(), sessionId)));
    }

    private static AuditEvent ended(CurrentOfficial me, int count) {
        return AuditEvent.of("account.sessionsEnded", "account", me.accountId())
                .in(me.agencyId())
                .with(Map.of("count", count));
    }
}

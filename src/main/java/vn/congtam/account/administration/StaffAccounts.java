package vn.congtam.account.administration;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.congtam.account.credential.PersonAccounts;
import vn.congtam.organization.StaffImported;

/**
 * Gives the people of an imported staff list their accounts, inside the import's transaction. Passwords do not exist before
 * human resources print them.
 */
@Component
class StaffAccounts {

    private final PersonAccounts accounts;

    StaffAccounts(PersonAccounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void on(StaffImported imported) {
        List<PersonAccounts.Wanted> wanted = imported.people().stream()
                .map(p -> new PersonAccounts.Wanted(p.personId(), p.fullName(), p.username(), p.email()))
                .toList();
        accounts.create(imported.agencyId(), wanted);
        imported.people().stream()
                .filter(person -> !person.isNew())
                .forEach(person -> accounts.rename(person.personId(), person.fullName()));
    }
}

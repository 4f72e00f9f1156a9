package vn.congtam.account.delegation;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.congtam.account.AccountProperties;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** Which days a delegation may cover: it ends, it has not ended yet, and it does not outlast the setting. */
@Component
class DelegationDays {

    private final DelegationLists lists;
    private final AccountProperties properties;
    private final Formats formats;

    DelegationDays(DelegationLists lists, AccountProperties properties, Formats formats) {
        this.lists = lists;
        this.properties = properties;
        this.formats = formats;
    }

    /** @throws Refused with the last day that would do */
    void require(DelegationForm form) {
        if (form.validTo().isBefore(form.validFrom())) {
            throw new Refused("delegation.refused.order");
        }
        if (form.validTo().isBefore(lists.today())) {
            throw new Refused("delegation.refused.past");
        }
        int months = properties.delegationMonths();
        LocalDate last = form.validFrom().plusMonths(months).minusDays(1);
        if (form.validTo().isAfter(last)) {
            throw new Refused("delegation.refused.tooLong", months, formats.date(last));
        }
    }
}

package vn.congtam.organization;

import java.util.Collection;
import java.util.Map;

/** What the staff import asks about accounts; implemented by the account module, which stands above this one. */
public interface AccountDirectory {

    /** User names of an agency's people, by id of the person. */
    Map<Long, String> usernamesOf(long agencyId);

    /** Those of the names that an account already has. */
    Collection<String> taken(Collection<String> usernames);
}

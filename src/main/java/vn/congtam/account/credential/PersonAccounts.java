package vn.congtam.account.credential;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.VietnameseText;

/** Makes the accounts of officials, many at a time, and their first passwords. */
@Service
public class PersonAccounts {

    private final JdbcClient jdbc;
    private final OneTimePasswords oneTimePasswords;
    private final AuditTrail audit;
    private final Clock clock;

    PersonAccounts(JdbcClient jdbc, OneTimePasswords oneTimePasswords, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.oneTimePasswords = oneTimePasswords;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param username wished for; null: made from the e-mail address or the name */
    public record Wanted(
            long personId, String fullName, @Nullable String username, String email) {}

    public record First(long accountId, String fullName, String unitName, String username, String password) {}

    /** Accounts without password for those who have none; a name that is taken gets a number. Answers how many. */
    @Transactional
    public int create(long agencyId, List<Wanted> wanted) {
        Set<String> taken = new HashSet<>(jdbc.sql("select username from account")
                .query((row, n) -> row.getString("username"))
                .list());
        int created = 0;
        for (Wanted person : wanted) {
            created += create(person, taken);
        }
        if (created > 0) {
            audit.append(AuditEvent.of("account.created", "agency", agencyId)
                    .in(agencyId)
                    .with(Map.of("count", created)));
        }
        return created;
    }

    /**
     * New one-time passwords for all people of the agency who never signed in, hold no granted role and do not lead the agency,
     * by unit and name.
     */
    @Transactional
    public List<First> handOutFirstPasswords(long agencyId) {
        return jdbc
                .sql("""
                        select a.id, p.full_name, a.username, coalesce(u.name, '') as unit_name
                        from account a
                        join person p on p.id = a.person_id
                        left join lateral (select t.unit_id from post t where t.person_id = p.id
                                           order by t.concurrent, t.valid_from desc limit 1) main on true
                        left join unit u on u.id = main.unit_id
                        where p.agency_id = ? and a.enabled and a.one_time and a.last_sign_in is null and not leads_agency(p.id)
                          and not exists (select 1 from granted_role g where g.account_id = a.id)
                        order by u.ordinal, u.name, p.sort_key
                        """)
                .param(agencyId)
                .query((row, n) -> new First(
                        row.getLong("id"),
                        row.getString("full_name"),
                        row.getString("unit_name"),
                        row.getString("username"),
                        ""))
                .list()
                .stream()
                .map(this::withPassword)
                .toList();
    }

    /** Tries the next free name when another node took this one in the very moment; 0 when the person has an account. */
    private int create(Wanted person, Set<String> taken) {
        while (true) {
            int created = jdbc.sql("""
                            insert into account (person_id, username, display_name, password_hash, one_time, created_at)
                            values (:person, :username, :name, :hash, true, :now) on conflict do nothing
                            """)
                    .param("person", person.personId())
                    .param("username", free(wish(person), taken))
                    .param("name", person.fullName())
                    .param("hash", Account.NO_PASSWORD)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            if (created == 1 || hasAccount(person.personId())) {
                return created;
            }
        }
    }

    private boolean hasAccount(long personId) {
        return jdbc.sql("select exists (select 1 from account where person_id = ?)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    /** Takes a new name over from the staff list. */
    @Transactional
    public void rename(long personId, String fullName) {
        jdbc.sql("update account set display_name = :name where person_id = :person and display_name <> :name")
                .param("name", fullName)
                .param("person", personId)
                .update();
    }

    private First withPassword(First account) {
        OneTimePasswords.OneTime next = oneTimePasswords.next();
        setHash(account.accountId(), next.hash());
        return new First(
                account.accountId(), account.fullName(), account.unitName(), account.username(), next.password());
    }

    private void setHash(long accountId, String hash) {
        jdbc.sql("update account set password_hash = ?, version = version + 1 where id = ?")
                .params(hash, accountId)
                .update();
    }

    /** The wished name, the part of the address before the @, or given name and initials: "hanh.ntm". */
    private static String wish(Wanted person) {
        String username = person.username();
        if (username != null && !username.isBlank()) {
            return username.strip().toLowerCase(Locale.ROOT);
        }
        int at = person.email().indexOf('@');
        return at > 0 ? person.email().substring(0, at).toLowerCase(Locale.ROOT) : fromName(person.fullName());
    }

    private static String fromName(String fullName) {
        List<String> words = List.of(VietnameseText.searchKey(fullName).split(" "));
        StringBuilder name = new StringBuilder(words.getLast()).append('.');
        words.subList(0, words.size() - 1).forEach(word -> name.append(word.charAt(0)));
        return name.toString().replaceAll("[^a-z0-9.]", "");
    }

    private static String free(String wish, Set<String> taken) {
        String name = wish;
        for (int i = 2; !taken.add(name); i++) {
            name = wish + i;
        }
        return name;
    }
}

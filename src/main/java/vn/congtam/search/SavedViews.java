package vn.congtam.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnameseText;

/** The saved views of one account; nobody reads or changes those of another. */
@Service
class SavedViews {

    static final int MOST = 30;
    static final int LONGEST_NAME = 80;

    private final JdbcClient jdbc;
    private final PageAddresses addresses;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, PageAddresses addresses, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** In the order that the account gave them. */
    List<SavedView> of(long account) {
        return jdbc.sql("select id, name, address from saved_view where account_id = :account order by ordinal")
                .param("account", account)
                .query((row, n) -> new SavedView(row.getLong("id"), row.getString("name"), row.getString("address")))
                .list();
    }

    /**
     * Keeps an address behind the others.
     *
     * @return the address as it is kept
     * @throws Refused for a name that is there already, an address that is no page, or the thirty-first view
     */
    @Transactional
    String save(long account, String name, String address) {
        String page = addresses.page(address);
        lock(account);
        if (count(account) >= MOST) {
            throw new Refused("search.views.refused.tooMany", MOST);
        }
        requireFree(account, 0, name);
        jdbc.sql("""
                        insert into saved_view (account_id, name, name_key, address, ordinal, created_at)
                        select :account, :name, :key, :address, coalesce(max(ordinal), 0) + 1, :now
                        from saved_view where account_id = :account
                        """)
                .param("account", account)
                .param("name", clean(name))
                .param("key", key(name))
                .param("address", page)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return page;
    }

    @Transactional
    void rename(long account, long id, String name) {
        lock(account);
        one((int) of(account).stream().filter(view -> view.id() == id).count());
        requireFree(account, id, name);
        one(jdbc.sql("update saved_view set name = :name, name_key = :key where id = :id and account_id = :account")
                .param("name", clean(name))
                .param("key", key(name))
                .param("id", id)
                .param("account", account)
                .update());
    }

    @Transactional
    void delete(long account, long id) {
        one(jdbc.sql("delete from saved_view where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account)
                .update());
    }

    /** Changes places with the neighbour; at the end it stays where it is. */
    @Transactional
    void move(long account, long id, boolean up) {
        lock(account);
        List<Long> order = of(account).stream().map(SavedView::id).toList();
        int at = order.indexOf(id);
        int other = up ? at - 1 : at + 1;
        one(at < 0 ? 0 : 1);
        if (other >= 0 && other < order.size()) {
            jdbc.sql("""
                            update saved_view v set ordinal = o.ordinal from saved_view o
                            where v.id in (:one, :other) and o.id in (:one, :other) and o.id <> v.id and v.account_id = :account
                            """)
                    .param("one", id)
                    .param("other", order.get(other))
                    .param("account", account)
                    .update();
        }
    }

    /** Two windows of one account come one after the other. */
    private void lock(long account) {
        jdbc.sql("select 1 from account where id = :account for no key update")
                .param("account", account)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private int count(long account) {
        return of(account).size();
    }

    private void requireFree(long account, long id, String name) {
        String clean = clean(name);
        if (clean.isEmpty()) {
            throw new Refused("search.views.refused.noName");
        }
        if (clean.length() > LONGEST_NAME) {
            throw new Refused("search.views.refused.longName", LONGEST_NAME);
        }
        boolean taken = jdbc.sql(
                        "select exists (select from saved_view where account_id = :account and name_key = :key and id <> :id)")
                .param("account", account)
                .param("key", key(name))
                .param("id", id)
                .query((row, n) -> row.getBoolean(1))
                .single();
        if (taken) {
            throw new Refused("search.views.refused.sameName", clean);
        }
    }

    private static String clean(String name) {
        return VietnameseText.clean(name);
    }

    private static String key(String name) {
        return clean(name).toLowerCase(Locale.ROOT);
    }

    /** @throws NotFound when there is no such view of this account */
    private static void one(int changed) {
        if (changed != 1) {
            throw new NotFound();
        }
    }
}

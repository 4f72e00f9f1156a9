package vn.congtam.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.HeldPost;
import vn.congtam.organization.PostRole;

/**
 * Whose things the reader may open, as conditions of a statement; the same answers as the permissions of the pages themselves, which
 * guard them once more. Values: {@code :me} the reader's person, {@code :account}, {@code :charged} the agencies that the reader is in
 * charge of. The technical administrator finds accounts and nothing else.
 */
record SearchScope(CurrentOfficial me) {

    private static final String NOBODY = "false";

    /**
     * Whom somebody led when task {@code t} was to be done: asked for today within its month, else for the nearest day of it. The
     * pairs are those by which tasks are assigned.
     */
    private static final String LED = """
            (t.person_id = any(:led) and exists (
                select from post l join post o on o.person_id = t.person_id and o.agency_id = l.agency_id
                cross join lateral (select least(greatest(cast(:today as date), t.month), (t.month + interval '1 month' - interval '1 day')::date) as day) d
                where l.person_id = :me and d.day between l.valid_from and coalesce(l.valid_to, 'infinity')
                  and d.day between o.valid_from and coalesce(o.valid_to, 'infinity') and
            """ + Led.PAIR + "))";

    /** The higher body's word on a head of an agency is entered by city HR. */
    private static final String HEADS = """
            (t.person_id in (select h.person_id from post h where h.role = 'AGENCY_HEAD')
             and exists (select from post h where h.person_id = t.person_id and h.role = 'AGENCY_HEAD'
                 and h.valid_from <= (t.month + interval '1 month' - interval '1 day')::date and coalesce(h.valid_to, 'infinity') >= t.month))
            """;

    private static final String CLOSED =
            "exists (select from period q where q.agency_id = t.agency_id and q.month = t.month and q.status <> 'OPEN')";

    /** Agencies whose human resources or head the reader is. */
    Long[] charged() {
        Set<Long> agencies = new LinkedHashSet<>(me.hrOf());
        me.posts().stream()
                .filter(post -> post.role() == PostRole.AGENCY_HEAD)
                .map(HeldPost::agencyId)
                .forEach(agencies::add);
        return agencies.toArray(Long[]::new);
    }

    /** Agencies whose list of people the reader manages. */
    Long[] managed() {
        return me.hrOf().toArray(Long[]::new);
    }

    /** Accounts are the administrator's. */
    boolean seesAccounts() {
        return me.isAdministrator();
    }

    /** The list of people of every agency. */
    boolean seesEverybody() {
        return me.isCityHr() || me.isInspector();
    }

    /** The reader's person, 0 for accounts that belong to nobody. */
    long person() {
        Long person = me.personId();
        return person == null ? 0 : person;
    }

    boolean isOfficial() {
        return me.personId() != null;
    }

    /** Whether the reader manages the list of people of some agency. */
    boolean manages() {
        return !me.hrOf().isEmpty();
    }

    /** Everybody but accounts that only administer. */
    boolean seesPapers() {
        return isOfficial() || manages() || watchesCity();
    }

    /** What the conditions name. */
    Map<String, Object> values() {
        return Map.of(
                "me",
                person(),
                "account",
                me.accountId(),
                "charged",
                charged(),
                "managed",
                managed(),
                "cityHr",
                me.isCityHr(),
                "inspector",
                me.isInspector());
    }

    /** Of every agency: published papers, appeals, reopened months. */
    boolean watchesCity() {
        return me.isCityHr() || me.isInspector();
    }

    /** People of the list of officials: {@code p}. */
    String people() {
        return seesEverybody() ? "true" : "(p.agency_id = any(:managed) or p.id = any(:led) or p.id = :me)";
    }

    /** Tasks and what hangs on them: {@code t}. */
    String tasks() {
        List<String> ways = new ArrayList<>();
        if (isOfficial()) {
            ways.add("t.person_id = :me or t.assigner_id = :me");
        }
        if (charged().length > 0) {
            ways.add("t.agency_id = any(:charged)");
        }
        if (isOfficial() && me.leadsPeople()) {
            ways.add(LED);
        }
        if (me.isCityHr()) {
            ways.add(HEADS);
        }
        if (me.isInspector()) {
            ways.add(CLOSED);
        }
        return ways.isEmpty() ? NOBODY : "(" + String.join(" or ", ways) + ")";
    }

    /** Whether tasks of every agency may be found, so that the statement has to go on from the words. */
    boolean seesTasksOfCity() {
        return me.isInspector();
    }

    boolean seesTasks() {
        return !NOBODY.equals(tasks());
    }
}

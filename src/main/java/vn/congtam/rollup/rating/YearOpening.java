package vn.congtam.rollup.rating;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rollup.Term;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Opens the yearly rating of an agency with one sheet per person, and brings the list of people up to date while it is open. */
@Service
public class YearOpening {

    private final JdbcClient jdbc;
    private final YearRatings ratings;
    private final YearWithdrawals withdrawals;
    private final AuditTrail audit;
    private final Clock clock;

    YearOpening(JdbcClient jdbc, YearRatings ratings, YearWithdrawals withdrawals, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ratings = ratings;
        this.withdrawals = withdrawals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the year, or updates its people: those whose main post is here on the last day of the year, today while it lasts.
     * Sheets of people who moved away and are not decided yet are withdrawn; what they wrote goes on to the next agency.
     *
     * @param account who opens it, null for the demonstration city
     * @throws Refused for a year that has not begun
     * @throws Conflict once it is closed
     */
    @Transactional
    public YearRating open(long agencyId, int year, @Nullable Long account) {
        Term term = Term.ofYear(year);
        LocalDate today = VietnamTime.today(clock);
        if (today.getYear() < year) {
            throw new Refused("rollup.rating.refused.future");
        }
        int opened = jdbc.sql("""
                        insert into year_rating (agency_id, year, opened_at, opened_by) values (:agency, :year, :now, :by)
                        on conflict (agency_id, year) do nothing
                        """)
                .param("agency", agencyId)
                .param("year", year)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", account, Types.BIGINT)
                .update();
        YearRating rating =
                ratings.lock(ratings.find(agencyId, year).orElseThrow().id());
        if (!rating.isOpen()) {
            throw new Conflict("rollup.rating.conflict.closed");
        }
        LocalDate day = term.dayOfRating(today);
        List<@Nullable Long> gone = withdrawals.ofPeopleWhoLeft(rating, day, account);
        List<@Nullable Long> come = add(rating, day);
        audit.append(AuditEvent.of(opened == 1 ? "year.opened" : "year.people-updated", "year_rating", rating.id())
                .in(agencyId)
                .with(Map.of("year", year, "added", come.size(), "withdrawn", gone)));
        return rating;
    }

    /** Whoever already has a sheet of the year elsewhere gets none here until it is withdrawn there. */
    private List<@Nullable Long> add(YearRating rating, LocalDate day) {
        return jdbc.sql("""
                        insert into year_sheet (year_rating_id, agency_id, year, person_id, unit_id, unit_name, post_title, role, duty_group,
                            self_class, own_words, submitted_at)
                        select :rating, t.agency_id, :year, t.person_id, u.id, u.name, t.title, t.role, p.duty_group,
                               w.self_class, coalesce(w.own_words, ''), w.submitted_at
                        from post t join unit u on u.id = t.unit_id join person p on p.id = t.person_id
                        left join lateral (select * from year_sheet_withdrawn l where l.person_id = t.person_id and l.year = :year
                            order by l.id desc limit 1) w on true
                        where t.agency_id = :agency and not t.concurrent and :day between t.valid_from and coalesce(t.valid_to, 'infinity')
                        on conflict (person_id, year) do nothing
                        returning person_id
                        """)
                .param("rating", rating.id())
                .param("year", rating.year())
                .param("agency", rating.agencyId())
                .param("day", day)
                .query(Long.class)
                .list();
    }
}

package vn.congtam.rollup.rating;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** What has to be in order before a year can be closed. */
@Component
class YearChecks {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    YearChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What stands in the way.
     *
     * @param unpublished opened months of the year that are not published
     * @param ahead months of the year that are not opened and have not passed yet
     * @param gaps past months that were never opened here; no obstacle, they do not count
     * @param strangers people with a sheet who are not here, or here without a sheet; neither those who are decided elsewhere nor those
     *     whose new agency has closed without them, for they would keep the year open for ever
     * @param agencyUnrated whether the class is missing that the head may not exceed; no obstacle
     * @param tied people at the line whom the authority has to choose among
     */
    record State(
            int unpublished,
            int ahead,
            int gaps,
            int strangers,
            long undecided,
            long stale,
            int tied,
            boolean agencyUnrated,
            boolean empty) {

        public boolean isReady() {
            return unpublished == 0
                    && ahead == 0
                    && strangers == 0
                    && undecided == 0
                    && stale == 0
                    && tied == 0
                    && !empty;
        }
    }

    State of(YearRating rating, YearTable table) {
        LocalDate today = VietnamTime.today(clock);
        int opened = months(rating, "");
        int past = today.getYear() > rating.year() ? MONTHS : today.getMonthValue() - 1;
        int openedPast = months(
                rating,
                " and month <= date '" + rating.year() + "-01-01' + make_interval(months => " + (past - 1) + ")");
        return new State(
                months(rating, " and status <> 'PUBLISHED'"),
                MONTHS - past - (opened - openedPast),
                past - openedPast,
                strangers(rating, rating.term().dayOfRating(today)),
                table.undecided(),
                table.stale(),
                table.tied().size(),
                rating.agencyClass() == null && table.needsClassOfAgency(),
                table.lines().isEmpty());
    }

    /** @throws Refused with the first thing that stands in the way */
    void require(YearRating rating, YearTable table) {
        State state = of(rating, table);
        refuse(state.empty(), "rollup.rating.refused.empty");
        refuse(state.ahead() > 0, "rollup.rating.refused.ahead", state.ahead());
        refuse(state.unpublished() > 0, "rollup.rating.refused.unpublished", state.unpublished());
        refuse(state.strangers() > 0, "rollup.rating.refused.strangers", state.strangers());
        refuse(state.undecided() > 0, "rollup.rating.refused.undecided", state.undecided());
        refuse(state.stale() > 0, "rollup.rating.refused.stale", state.stale());
        refuse(state.tied() > 0, "rollup.rating.refused.tie", state.tied());
    }

    private static void refuse(boolean obstacle, String key, Object... arguments) {
        if (obstacle) {
            throw new Refused(key, arguments);
        }
    }

    private int months(YearRating rating, String condition) {
        return jdbc.sql("select count(*) from period where agency_id = :agency and extract(year from month) = :year"
                        + condition)
                .param("agency", rating.agencyId())
                .param("year", rating.year())
                .query(Integer.class)
                .single();
    }

    private int strangers(YearRating rating, LocalDate day) {
        return jdbc.sql("""
                        with here as (
                            select t.person_id from post t
                            where t.agency_id = :agency and not t.concurrent and :day between t.valid_from and coalesce(t.valid_to, 'infinity'))
                        select count(*) from here h full join (select person_id from year_sheet where year_rating_id = :rating) s using (person_id)
                        where (s.person_id is null and not exists (
                                select from year_sheet o join year_rating r on r.id = o.year_rating_id
                                where o.person_id = h.person_id and o.year = :year and (o.decided_at is not null or r.status <> 'OPEN')))
                           or (h.person_id is null and not exists (
                                select from post t join year_rating r on r.agency_id = t.agency_id and r.year = :year and r.status <> 'OPEN'
                                where t.person_id = s.person_id and not t.concurrent
                                  and :day between t.valid_from and coalesce(t.valid_to, 'infinity')))
                        """)
                .param("agency", rating.agencyId())
                .param("day", day)
                .param("rating", rating.id())
                .param("year", rating.year())
                .query(Integer.class)
                .single();
    }
}

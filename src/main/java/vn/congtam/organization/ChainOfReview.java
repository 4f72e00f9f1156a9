package vn.congtam.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who reviews and who decides on a person, read from dated posts for a day of the month concerned, never from today's tree
 * (Decision 1841: who assigns the work rates it).
 *
 * <ul>
 *   <li>Member: the deputy of the unit in charge of the member's duty group, if there is one; then the head of the unit.
 *   <li>Deputy of a unit: the head of the unit.
 *   <li>Where the unit has no head: the deputy of the agency in charge of the unit instead.
 *   <li>Head of a unit: the deputy of the agency in charge of the unit, if there is one.
 *   <li>Deputy of the agency, head of the agency: nobody.
 *   <li>The head of the agency decides on everybody else; on the head the higher body decides.
 * </ul>
 *
 * <p>Nobody reviews the own sheet, nobody reviews twice, and whoever decides is no reviewer. The rule itself is the SQL
 * function {@code chain_of_review(agency, person, unit, role, duty group, day)}, so that whole months are derived by one
 * statement; other modules join it laterally.
 */
@Service
public class ChainOfReview {

    private final JdbcClient jdbc;

    ChainOfReview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * People of the chain.
     *
     * @param reviewer1Id first level, null when posts give none
     * @param reviewer2Id second level, never without a first
     * @param deciderId null: the higher body for the head of an agency; for others: the agency has no head that day
     */
    public record Chain(
            @Nullable Long reviewer1Id,
            @Nullable Long reviewer2Id,
            @Nullable Long deciderId) {}

    /** The chain for the main post held on that day; empty for somebody without one. */
    public Optional<Chain> of(long personId, LocalDate day) {
        return jdbc.sql("""
                        select c.* from person p
                        join post t on t.person_id = p.id and not t.concurrent
                            and :day between t.valid_from and coalesce(t.valid_to, 'infinity')
                        cross join lateral chain_of_review(t.agency_id, p.id, t.unit_id, t.role, p.duty_group, :day) c
                        where p.id = :person
                        """)
                .param("person", personId)
                .param("day", day)
                .query(new SimplePropertyRowMapper<>(Chain.class))
                .optional();
    }
}

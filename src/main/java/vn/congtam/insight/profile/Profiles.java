package vn.congtam.insight.profile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.insight.personnel.Nomination;
import vn.congtam.insight.personnel.NominationPermissions;
import vn.congtam.insight.personnel.Nominations;
import vn.congtam.organization.People;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.ClassBand;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;
import vn.congtam.web.Formats;

/** Puts the profile of a person together, as far as the reader sees it. */
@Service
public class Profiles {

    private static final int MONTHS = 36;

    private final ProfileReaches reaches;
    private final ProfileMonths months;
    private final CriterionMeans criteria;
    private final ProfileParts parts;
    private final Nominations nominations;
    private final People people;
    private final Frameworks frameworks;
    private final Formats formats;
    private final Clock clock;

    Profiles(
            ProfileReaches reaches,
            ProfileMonths months,
            CriterionMeans criteria,
            ProfileParts parts,
            Nominations nominations,
            People people,
            Frameworks frameworks,
            Formats formats,
            Clock clock) {
        this.reaches = reaches;
        this.months = months;
        this.criteria = criteria;
        this.parts = parts;
        this.nominations = nominations;
        this.people = people;
        this.frameworks = frameworks;
        this.formats = formats;
        this.clock = clock;
    }

    /** @throws NotFound for a person whose profile is not the reader's */
    public Profile of(CurrentOfficial me, long personId) {
        ProfileReach reach = reaches.of(me, personId);
        LocalDate today = VietnamTime.today(clock);
        YearMonth last = YearMonth.from(today);
        YearMonth first = last.minusMonths(MONTHS - 1L);
        List<ProfileMonth> found = months.of(personId, reach, first, last);
        List<ProfileMonth> readable = found.stream().filter(ProfileMonth::words).toList();
        return new Profile(
                people.find(personId, today).orElseThrow(NotFound::new),
                reach.own(),
                !reach.everywhere(),
                reach.agencyId(),
                first,
                last,
                years(found),
                criteria.of(sheets(found)),
                parts.tasks(personId, found),
                parts.remarks(sheets(readable)),
                appeals(personId, reach, found),
                parts.posts(personId, reach, first),
                nominations(me, personId, reach));
    }

    private @Nullable List<ProfileAppeal> appeals(long personId, ProfileReach reach, List<ProfileMonth> found) {
        return reach.seesAppeals()
                ? parts.appeals(
                        personId, found.stream().filter(reach::seesAppeals).toList())
                : null;
    }

    private @Nullable List<Nomination> nominations(CurrentOfficial me, long personId, ProfileReach reach) {
        NominationPermissions may =
                new NominationPermissions(me, personId, reach.everywhere() ? reach.agencyId() : null);
        return may.maySee() ? nominations.of(personId, may.seesAll() ? null : reach.agencyId()) : null;
    }

    private List<ProfileYear> years(List<ProfileMonth> found) {
        Map<Integer, List<ProfileMonth>> byYear = found.stream()
                .collect(Collectors.groupingBy(month -> month.month().getYear(), TreeMap::new, Collectors.toList()));
        return byYear.entrySet().stream()
                .map(entry -> year(entry.getKey(), entry.getValue()))
                .toList()
                .reversed();
    }

    private ProfileYear year(int year, List<ProfileMonth> of) {
        List<ProfileMonth> rated = of.stream().filter(ProfileMonth::isRated).toList();
        List<BigDecimal> totals = rated.stream()
                .map(ProfileMonth::total)
                .flatMap(Stream::ofNullable)
                .toList();
        ClassBand top = rated.isEmpty()
                ? null
                : frameworks
                        .byId(rated.getLast().frameworkId())
                        .classes()
                        .bands()
                        .getFirst();
        return new ProfileYear(
                year,
                of,
                ProfileYear.meanOf(totals),
                rated.stream().map(this::point).toList(),
                top == null ? null : top.minimum().value(),
                top == null ? "" : top.label());
    }

    private ProfileYear.Point point(ProfileMonth month) {
        BigDecimal total = Objects.requireNonNull(month.total());
        return new ProfileYear.Point(
                String.valueOf(month.month().getMonthValue()), total, formats.points(total), month.label());
    }

    private static List<Long> sheets(List<ProfileMonth> of) {
        return of.stream()
                .map(ProfileMonth::sheetId)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}

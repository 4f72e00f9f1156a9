package vn.congtam.rulebook.framework;

import java.util.List;
import java.util.stream.Stream;
import vn.congtam.shared.Points;

/**
 * A group of a sheet with its own maximum; holds smaller groups, then criteria, in the order of the official form.
 *
 * @param maximum the sum of the maxima of what it holds
 */
public record CriteriaGroup(
        String code, String title, Points maximum, Basis basis, List<CriteriaGroup> groups, List<Criterion> criteria) {

    public CriteriaGroup {
        groups = List.copyOf(groups);
        criteria = List.copyOf(criteria);
    }

    /** All lines below this group, in the order of the form. */
    public Stream<Criterion> lines() {
        return Stream.concat(groups.stream().flatMap(CriteriaGroup::lines), criteria.stream());
    }

    /** This group and all groups below it, outermost first. */
    public Stream<CriteriaGroup> withSubgroups() {
        return Stream.concat(Stream.of(this), groups.stream().flatMap(CriteriaGroup::withSubgroups));
    }
}

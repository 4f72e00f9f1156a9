package vn.congtam.rulebook.classification;

import java.util.List;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * The class of a person before the quota: by score, then limited by what is on record.
 *
 * @param caps those that really lowered the class, empty if the score alone decides
 */
public record ForcedClass(RatedClass classByScore, RatedClass result, List<ClassCap> caps) {

    public ForcedClass {
        caps = List.copyOf(caps);
    }

    public static ForcedClass of(Framework framework, RatedClass classByScore, Conduct conduct) {
        List<ClassCap> binding = ForcedClassPolicy.of(framework).stream()
                .flatMap(policy -> policy.capFor(conduct).stream())
                .filter(cap -> classByScore.isBetterThan(cap.atMost()))
                .toList();
        RatedClass result = binding.stream().map(ClassCap::atMost).reduce(classByScore, RatedClass::atMost);
        return new ForcedClass(classByScore, result, binding);
    }
}

package vn.congtam.organization;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** Says in words which guard of the database a save has run into. */
final class Clashes {

    private static final Map<String, String> SENTENCES = Map.of(
            "one_main_post_at_a_time", "organization.post.overlap",
            "one_head_of_unit_at_a_time", "organization.post.twoHeads",
            "one_agency_head_at_a_time", "organization.post.twoAgencyHeads",
            "person_agency_id_code_key", "organization.person.codeTaken",
            "unit_name_is_unique_among_siblings", "organization.unit.nameTaken",
            "agency_code_key", "organization.agency.codeTaken");

    private Clashes() {}

    /** @throws Refused instead of the violation of a known constraint */
    static <T> T inWords(Supplier<T> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException e) {
            String cause =
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            throw SENTENCES.entrySet().stream()
                    .filter(entry -> cause.contains(entry.getKey()))
                    .findFirst()
                    .<RuntimeException>map(entry -> new Refused(entry.getValue()))
                    .orElse(e);
        }
    }

    /** @throws Conflict when somebody else has saved since the form was opened */
    static void requireFresh(int typed, int stored) {
        if (typed != stored) {
            throw new Conflict("organization.stale");
        }
    }
}

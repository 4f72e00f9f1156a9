package vn.congtam.worklog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.congtam.shared.Refused;

/** The parts of one product that several people share, as typed beside their names. */
final class PartsForm {

    private PartsForm() {}

    /**
     * The parts in the order of the people; empty when everybody gets a product of their own. Nothing typed divides equally.
     *
     * @throws Refused when the parts are not the whole
     */
    static List<BigDecimal> parts(List<Colleague> people, BigDecimal whole, Map<String, String> typed) {
        if (!typed.containsKey("divide")) {
            return List.of();
        }
        List<String> parts = people.stream()
                .map(one -> Objects.requireNonNullElse(typed.get("part-" + one.personId()), ""))
                .toList();
        List<BigDecimal> quantities = parts.stream().allMatch(String::isBlank)
                ? DividedProducts.equalParts(whole, people.size())
                : parts.stream()
                        .map(part -> TypedQuantity.positive(part).orElse(BigDecimal.ZERO))
                        .toList();
        DividedProducts.requireWhole(quantities, whole);
        return quantities;
    }
}

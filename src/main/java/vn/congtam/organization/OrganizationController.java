package vn.congtam.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congtam.organization.Directory.Page;
import vn.congtam.organization.Directory.Search;

/** Units and people of an agency on one page; the list alone answers to htmx. */
@Controller
class OrganizationController {

    private static final Set<String> STATES = Set.of("current", "former", "all");

    private final Organization organization;
    private final Units units;
    private final Directory directory;

    OrganizationController(Organization organization, Units units, Directory directory) {
        this.organization = organization;
        this.units = units;
        this.directory = directory;
    }

    @GetMapping("/agencies/{agencyId}/organization")
    String organization(
            @PathVariable long agencyId,
            OrganizationUser me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "current") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Model model) {
        OrganizationPermissions permissions = new OrganizationPermissions(me);
        permissions.requireRead(agencyId);
        Search search = new Search(q, unit, STATES.contains(state) ? state : "current", page);
        Page found = directory.search(agencyId, search);
        model.addAttribute("agency", organization.agency(agencyId));
        model.addAttribute("people", found);
        model.addAttribute("previous", search.page() > 1 ? address(agencyId, search, search.page() - 1) : null);
        model.addAttribute("following", found.hasNext() ? address(agencyId, search, search.page() + 1) : null);
        if ("people".equals(target)) {
            return "organization/organization :: people";
        }
        model.addAttribute("units", directory.countPeople(agencyId, units.ofAgency(agencyId)));
        model.addAttribute("editable", permissions.mayEdit(agencyId));
        model.addAttribute("cityHr", me.isCityHr());
        return "organization/organization";
    }

    private static String address(long agencyId, Search search, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/agencies/{agency}/organization")
                .queryParam("q", "{q}")
                .queryParam("state", search.state())
                .queryParam("page", page);
        if (search.unitId() != null) {
            address.queryParam("unit", search.unitId());
        }
        return address.encode().buildAndExpand(agencyId, search.words()).toUriString();
    }
}

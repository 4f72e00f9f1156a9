package vn.congtam.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.congtam.account.Role;
import vn.congtam.account.SignInHint;
import vn.congtam.demo.DemoPlan.AgencyPlan;
import vn.congtam.demo.DemoPlan.PostPlan;

/** Lists the personas on the sign-in page of the demonstration. */
@Component
@Profile("demo")
class DemoPersonas implements SignInHint {

    private final List<Persona> personas;

    DemoPersonas() {
        DemoPlan plan = new DemoTexts().plan();
        Map<String, String> descriptions = new HashMap<>();
        for (AgencyPlan agency : plan.agencies()) {
            agency.units().stream()
                    .flatMap(unit -> unit.posts().stream())
                    .filter(post -> post.username() != null)
                    .forEach(post -> descriptions.put(
                            Objects.requireNonNull(post.username()), duty(post) + " · " + agency.name()));
        }
        plan.accounts().forEach(account -> descriptions.put(account.username(), city(account.role())));
        personas = plan.personas().stream()
                .map(username -> new Persona(username, descriptions.getOrDefault(username, "")))
                .toList();
    }

    @Override
    public String password() {
        return DemoPeople.PASSWORD;
    }

    @Override
    public List<Persona> personas() {
        return personas;
    }

    private static String duty(PostPlan post) {
        return post.grants() == null ? post.title() : "Tổ chức, nội vụ";
    }

    private static String city(Role role) {
        return switch (role) {
            case CITY_HR -> "Nội vụ thành phố";
            case INSPECTOR -> "Thanh tra";
            case ADMINISTRATOR -> "Quản trị hệ thống";
            case HR -> "Tổ chức, nội vụ";
        };
    }
}

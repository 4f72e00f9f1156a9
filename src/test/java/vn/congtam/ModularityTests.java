package vn.congtam;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesKeepTheirAllowedDependencies() {
        ApplicationModules.of(CongTamApplication.class).verify();
    }
}

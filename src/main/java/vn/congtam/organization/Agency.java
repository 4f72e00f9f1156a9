package vn.congtam.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.VietnameseText;

@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields
class Agency {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private String parentName;
    private String place;
    private String helpContact;

    @Version
    private int version;

    void describe(AgencyForm form) {
        code = VietnameseText.clean(form.code());
        name = VietnameseText.clean(form.name());
        kind = form.kind();
        parentName = VietnameseText.clean(form.parentName());
        place = VietnameseText.clean(form.place());
        helpContact = VietnameseText.clean(form.helpContact());
    }

    @Nullable Long id() {
        return id;
    }

    int version() {
        return version;
    }

    AgencyForm form() {
        return new AgencyForm(code, name, kind, parentName, place, helpContact, version);
    }
}

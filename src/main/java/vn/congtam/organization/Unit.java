package vn.congtam.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.VietnameseText;

@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;
    private @Nullable Long parentId;
    private String name;
    private String searchKey;
    private int ordinal;
    private @Nullable LocalDate closedOn;

    @Version
    private int version;

    protected Unit() {}

    Unit(long agencyId) {
        this.agencyId = agencyId;
    }

    void describe(UnitForm form) {
        name = VietnameseText.clean(form.name());
        searchKey = VietnameseText.searchKey(name);
        parentId = form.parentId();
        ordinal = form.ordinal();
        closedOn = form.closedOn();
    }

    @Nullable Long id() {
        return id;
    }

    int version() {
        return version;
    }

    UnitForm form() {
        return new UnitForm(name, parentId, ordinal, closedOn, version);
    }
}

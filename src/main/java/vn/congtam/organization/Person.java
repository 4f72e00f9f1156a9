package vn.congtam.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.VietnameseText;

@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agencyId;
    private String code;
    private String fullName;
    private String sortKey;
    private String searchKey;
    private @Nullable LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Gender gender;

    @Enumerated(EnumType.STRING)
    private SubjectGroup subjectGroup;

    private String jobPosition;
    private String grade;
    private String dutyGroup;
    private String email;

    @Version
    private int version;

    protected Person() {}

    Person(long agencyId) {
        this.agencyId = agencyId;
    }

    void describe(PersonForm form) {
        code = VietnameseText.clean(form.code());
        fullName = VietnameseText.clean(form.fullName());
        sortKey = VietnameseText.nameSortKey(fullName);
        searchKey = VietnameseText.searchKey(fullName);
        birthDate = form.birthDate();
        gender = form.gender();
        subjectGroup = form.subjectGroup();
        jobPosition = VietnameseText.clean(form.jobPosition());
        grade = VietnameseText.clean(form.grade());
        dutyGroup = VietnameseText.clean(form.dutyGroup());
        email = form.email().strip();
    }

    @Nullable Long id() {
        return id;
    }

    int version() {
        return version;
    }

    PersonForm form() {
        return new PersonForm(
                code, fullName, birthDate, gender, subjectGroup, jobPosition, grade, dutyGroup, email, version);
    }
}

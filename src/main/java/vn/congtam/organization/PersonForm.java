package vn.congtam.organization;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What is typed about a person. */
record PersonForm(
        @NotBlank(message = "{organization.person.code.missing}") @Size(max = 50, message = "{organization.tooLong}") String code,

        @NotBlank(message = "{organization.person.fullName.missing}") @Size(max = 200, message = "{organization.tooLong}") String fullName,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy")
        @Past(message = "{organization.person.birthDate.wrong}") @Nullable LocalDate birthDate,

        @Nullable Gender gender,

        @NotNull(message = "{organization.person.subjectGroup.missing}") SubjectGroup subjectGroup,

        @Size(max = 200, message = "{organization.tooLong}") String jobPosition,
        @Size(max = 200, message = "{organization.tooLong}") String grade,
        @Size(max = 200, message = "{organization.tooLong}") String dutyGroup,

        @Email(message = "{organization.person.email.wrong}") @Size(max = 200, message = "{organization.tooLong}") String email,

        int version) {

    PersonForm {
        code = Typed.text(code);
        fullName = Typed.text(fullName);
        jobPosition = Typed.text(jobPosition);
        grade = Typed.text(grade);
        dutyGroup = Typed.text(dutyGroup);
        email = Typed.text(email);
    }

    static PersonForm empty() {
        return new PersonForm("", "", null, null, SubjectGroup.CIVIL_SERVANT, "", "", "", "", 0);
    }
}

package vn.congtam.rulebook.choice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.SheetKind;

/**
 * What is typed to give a framework or a kind of sheet to some officials.
 *
 * @param from first month, {@code 2026-11}
 * @param confirmed whether the question about the consequences was answered
 */
record AssignmentForm(
        @Nullable Long unit,

        @Pattern(regexp = "|MEMBER|DEPUTY|HEAD|AGENCY_DEPUTY|AGENCY_HEAD", message = "{choice.role.wrong}") String role,

        @Pattern(regexp = "|CADRE|CIVIL_SERVANT|PUBLIC_EMPLOYEE|CONTRACT_WORKER", message = "{choice.group.wrong}") String subjectGroup,

        @Nullable Long version,
        @Nullable SheetKind kind,

        @NotBlank(message = "{choice.from.missing}") @Pattern(regexp = "|20\\d\\d-(0[1-9]|1[0-2])", message = "{choice.from.wrong}")
        String from,

        @NotBlank(message = "{choice.document.missing}") @Size(max = 100, message = "{choice.document.tooLong}") String documentNo,

        @Nullable Boolean confirmed) {

    static final AssignmentForm EMPTY = new AssignmentForm(null, "", "", null, null, "", "", null);

    AssignmentForm {
        role = role == null ? "" : role.strip();
        subjectGroup = subjectGroup == null ? "" : subjectGroup.strip();
        from = from == null ? "" : from.strip();
        documentNo = documentNo == null ? "" : documentNo.strip();
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** Only of a form without mistakes. */
    Assignment of(long agencyId) {
        Scope scope = new Scope(unit, role.isEmpty() ? null : role, subjectGroup.isEmpty() ? null : subjectGroup);
        return new Assignment(agencyId, YearMonth.parse(from), scope, version, kind, documentNo);
    }
}

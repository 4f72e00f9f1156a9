package vn.congtam.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** Last day in a post. */
record PostEndForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy")
        @NotNull(message = "{organization.post.lastDay.missing}") LocalDate lastDay,

        int version) {}

package vn.congtam.scorecard.conversation;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.worklog.Worklog;

/**
 * Puts last month's published feedback beside the plan of the month. Tasks know nothing of sheets, so it comes from here; one
 * statement, on the page of the own tasks only, and only when the month before is published.
 */
@ControllerAdvice(basePackageClasses = Worklog.class)
class AdviceOnTasks {

    private final Conversations conversations;

    AdviceOnTasks(Conversations conversations) {
        this.conversations = conversations;
    }

    @ModelAttribute("lastFeedback")
    @Nullable Feedback lastFeedback(@Nullable CurrentOfficial me, MonthInView month, HttpServletRequest request) {
        boolean planning = "GET".equals(request.getMethod())
                && request.getRequestURI().equals(request.getContextPath() + "/tasks");
        if (!planning || me == null || me.personId() == null) {
            return null;
        }
        boolean published = month.all().stream()
                .anyMatch(period -> period.isPublished()
                        && period.month().equals(month.month().minusMonths(1)));
        return published
                ? conversations
                        .published(me.personId(), month.month().minusMonths(1))
                        .orElse(null)
                : null;
    }
}

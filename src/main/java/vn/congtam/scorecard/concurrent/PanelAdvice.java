package vn.congtam.scorecard.concurrent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import vn.congtam.scorecard.ConcurrentComment;
import vn.congtam.scorecard.ConcurrentComments;

/** Puts the comments of concurrent units into the panel of one sheet; its own guard says who sees the panel. */
@ControllerAdvice(basePackages = "vn.congtam.scorecard.review")
class PanelAdvice {

    private final ConcurrentComments comments;

    PanelAdvice(ConcurrentComments comments) {
        this.comments = comments;
    }

    @ModelAttribute("concurrent")
    List<ConcurrentComment> concurrent(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                        && map.get("sheetId") instanceof String sheet
                        && sheet.matches("\\d{1,18}")
                ? comments.of(Long.parseLong(sheet))
                : List.of();
    }
}

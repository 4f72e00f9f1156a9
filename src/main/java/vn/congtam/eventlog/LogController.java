package vn.congtam.eventlog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditLog;
import vn.congtam.audit.AuditRecord;

/** The event log for those who may read it. */
@Controller
class LogController {

    private static final int PAGE = 50;

    private final AuditLog log;
    private final LogWords words;

    LogController(AuditLog log, LogWords words) {
        this.log = log;
        this.words = words;
    }

    @GetMapping("/agencies/{agencyId}/audit")
    String agency(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @ModelAttribute("filter") LogFilter filter,
            Model model,
            Locale locale) {
        new LogPermissions(me).requireAgency(agencyId);
        return page(agencyId, List.of(), filter, model, locale);
    }

    @GetMapping("/city-audit")
    String city(CurrentOfficial me, @ModelAttribute("filter") LogFilter filter, Model model, Locale locale) {
        LogPermissions permissions = new LogPermissions(me);
        permissions.requireCity();
        return page(null, permissions.cityPrefixes(), filter, model, locale);
    }

    @GetMapping("/admin/audit")
    String administration(CurrentOfficial me, @ModelAttribute("filter") LogFilter filter, Model model, Locale locale) {
        new LogPermissions(me).requireAdministration();
        return page(null, LogPermissions.WITHOUT_SCORES, filter, model, locale);
    }

    private String page(@Nullable Long agencyId, List<String> prefixes, LogFilter filter, Model model, Locale locale) {
        AuditLog.Query query = filter.within(agencyId, prefixes);
        List<AuditRecord> found = log.find(query, PAGE + 1);
        List<AuditRecord> shown = found.subList(0, Math.min(found.size(), PAGE));
        model.addAttribute("query", query);
        model.addAttribute("rows", shown.stream().map(r -> words.row(r, locale)).toList());
        model.addAttribute(
                "older", found.size() > PAGE ? filter.older(shown.getLast().id()) : null);
        List<String> actions = log.actions().stream()
                .filter(action -> prefixes.isEmpty() || prefixes.stream().anyMatch(action::startsWith))
                .toList();
        model.addAttribute("actions", words.actions(actions, locale));
        return "audit/log";
    }
}

package vn.congtam.notice;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** The inbox of the signed-in official. */
@Controller
class NoticeController {

    private final Inbox inbox;
    private final NoticeWords words;
    private final MessageSource messages;

    NoticeController(Inbox inbox, NoticeWords words, MessageSource messages) {
        this.inbox = inbox;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/notices")
    String page(
            CurrentOfficial me,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "false") boolean read,
            @RequestParam(defaultValue = "false") boolean gone,
            Locale locale,
            Model model) {
        List<Notice> found = inbox.page(Reader.of(me), after == null ? null : new Inbox.Place(read, after));
        List<Notice> shown = found.subList(0, Math.min(Inbox.PAGE, found.size()));
        model.addAttribute("rows", shown.stream().map(n -> row(n, locale)).toList());
        model.addAttribute("unread", me.unreadNotices());
        model.addAttribute("first", after == null);
        model.addAttribute("gone", gone);
        model.addAttribute("following", found.size() > Inbox.PAGE ? addressAfter(shown.getLast()) : null);
        return "notice/notices";
    }

    /** Leads to the item; one that is gone, or no longer the reader's, is told in a sentence beside the other notices. */
    @GetMapping("/notices/{noticeId}")
    String open(CurrentOfficial me, @PathVariable long noticeId) {
        Inbox.Opened opened = inbox.open(Reader.of(me), noticeId).orElseThrow(NotFound::new);
        Long delegator = opened.actingForId();
        if (opened.there() && delegator != null && !isIn(me, delegator)) {
            return "redirect:/delegations";
        }
        return opened.there() && isPlaceOf(me, opened.link())
                ? "redirect:" + opened.link()
                : "redirect:/notices?gone=true";
    }

    @PostMapping("/notices/read")
    String readAll(CurrentOfficial me, RedirectAttributes flash, Locale locale) {
        int marked = inbox.readAll(Reader.of(me));
        flash.addFlashAttribute("toast", messages.getMessage("notice.readAll.done", new Object[] {marked}, locale));
        return "redirect:/notices";
    }

    /** The delegate takes the delegator's place first. */
    private static boolean isIn(CurrentOfficial me, long delegator) {
        return me.acting() != null && me.acting().personId() == delegator;
    }

    /** Places of an agency or of the city are left with the role that had them. */
    private static boolean isPlaceOf(CurrentOfficial me, String link) {
        if (link.startsWith("/city-heads")) {
            return me.isCityHr();
        }
        if (!link.startsWith("/agencies/")) {
            return true;
        }
        long agency = Long.parseLong(link.split("/", 4)[2]);
        boolean head = me.isHeadOfAgency(agency) || me.decidesIn(agency);
        if (link.contains("/reopening")) {
            return head || me.isHrOf(agency) || me.isCityHr();
        }
        return link.contains("/decision")
                ? head
                : link.contains("/publication") ? me.isHrOf(agency) : head || me.isHrOf(agency);
    }

    private NoticeRow row(Notice notice, Locale locale) {
        return new NoticeRow(
                notice.id(),
                notice.kind().icon(),
                words.text(notice, locale),
                words.todo(notice, locale),
                notice.at(),
                notice.read());
    }

    private static String addressAfter(Notice last) {
        return "/notices?after=" + last.id() + "&read=" + last.read();
    }
}

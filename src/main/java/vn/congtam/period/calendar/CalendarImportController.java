package vn.congtam.period.calendar;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.web.Attachment;

/**
 * A calendar from a spreadsheet: upload, preview, confirmation. The few days of a year travel with the preview, so nothing is
 * kept in between; what comes back is checked like days that are typed.
 */
@Controller
@RequestMapping("/city-calendar")
class CalendarImportController {

    private final CalendarDays calendar;
    private final MessageSource messages;

    CalendarImportController(CalendarDays calendar, MessageSource messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me) {
        if (!me.isCityHr()) {
            throw new NotFound();
        }
    }

    @GetMapping("/calendar.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam int year) {
        int of = Math.clamp(year, 2000, 2100);
        return Attachment.of("lich-lam-viec-" + of + ".xlsx", Attachment.XLSX, DayFile.write(calendar.of(of)));
    }

    @GetMapping("/import")
    ModelAndView upload() {
        return new ModelAndView("period/calendar-import").addObject("columns", DayColumn.values());
    }

    @PostMapping("/import")
    ModelAndView preview(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("period.calendar.refused.noFile");
            }
            return upload().addObject("file", DayFile.of(file.getBytes()));
        } catch (Refused refused) {
            return again(refused);
        }
    }

    @PostMapping("/import/confirm")
    ModelAndView confirm(
            @RequestParam MultiValueMap<String, String> typed,
            CurrentOfficial me,
            RedirectAttributes flash,
            Locale locale) {
        try {
            List<CalendarDay> read = days(typed);
            calendar.put(read, me);
            Object[] count = {read.size()};
            flash.addFlashAttribute("toast", messages.getMessage("period.calendar.imported", count, locale));
            return new ModelAndView(
                    "redirect:/city-calendar?year=" + read.getFirst().day().getYear());
        } catch (Refused refused) {
            return again(refused);
        }
    }

    private static List<CalendarDay> days(MultiValueMap<String, String> typed) {
        List<String> days = typed.getOrDefault("day", List.of());
        List<String> kinds = typed.getOrDefault("kind", List.of());
        List<String> names = typed.getOrDefault("name", List.of());
        List<String> bases = typed.getOrDefault("basis", List.of());
        boolean whole = kinds.size() == days.size() && names.size() == days.size() && bases.size() == days.size();
        if (days.isEmpty() || !whole) {
            throw new Refused("period.calendar.refused.noFile");
        }
        return IntStream.range(0, days.size())
                .mapToObj(i -> new CalendarForm(days.get(i), kinds.get(i), names.get(i), bases.get(i))
                        .read()
                        .orElseThrow(() -> new Refused("period.calendar.refused.day")))
                .toList();
    }

    private ModelAndView again(Refused refused) {
        ModelAndView page = upload().addObject("refused", refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

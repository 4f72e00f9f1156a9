package vn.congtam.document.bundle;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.official.PaperPermissions;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.Results;
import vn.congtam.shared.Conflict;

/** All papers of a month in one file: asking for it, watching it grow, taking it. */
@Controller
@RequestMapping("/agencies/{agencyId}/papers/bundle")
class BundleController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Bundles bundles;
    private final BundleFile file;
    private final Results results;
    private final PdfRenderer words;

    BundleController(Bundles bundles, BundleFile file, Results results, PdfRenderer words) {
        this.bundles = bundles;
        this.file = file;
        this.results = results;
        this.words = words;
    }

    /** The card of the page, asked for again and again while the file is being made; on its own it leads to the page. */
    @GetMapping
    String card(
            CurrentOfficial me,
            MonthInView view,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        PeriodSummary period = inCharge(me, view);
        if (htmx == null) {
            return page(period);
        }
        model.addAttribute("period", period)
                .addAttribute("may", new PaperPermissions(me, period))
                .addAttribute("closing", results.closing(period.id()).orElse(null))
                .addAttribute("bundle", bundles.newest(period, me).orElse(null));
        return "papers/bundle :: card";
    }

    @PostMapping
    String request(CurrentOfficial me, MonthInView view) {
        PeriodSummary period = inCharge(me, view);
        if (!new PaperPermissions(me, period).mayBundle()) {
            throw new Conflict("document.bundle.conflict.open");
        }
        bundles.request(period, me);
        return page(period);
    }

    @PostMapping("/{bundleId}/retry")
    String retry(CurrentOfficial me, MonthInView view, @PathVariable UUID bundleId) {
        PeriodSummary period = inCharge(me, view);
        bundles.retry(bundles.get(bundleId, period, me));
        return page(period);
    }

    @PostMapping("/{bundleId}/delete")
    String remove(CurrentOfficial me, MonthInView view, @PathVariable UUID bundleId) {
        PeriodSummary period = inCharge(me, view);
        bundles.remove(bundles.get(bundleId, period, me));
        return page(period);
    }

    /** A download that broke off goes on where it stopped: the file has a fixed length and a tag that no other file has. */
    @GetMapping("/{bundleId}.zip")
    void download(
            CurrentOfficial me,
            MonthInView view,
            @PathVariable UUID bundleId,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            HttpServletResponse response)
            throws IOException {
        PeriodSummary period = inCharge(me, view);
        Bundle bundle = bundles.get(bundleId, period, me);
        requireCurrent(bundle, period);
        String tag = "\"" + bundle.id() + "\"";
        Part part = Part.of(range, ifRange, tag, bundle.size());
        headers(bundle, period, tag, response);
        if (part.isUnsatisfiable()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + bundle.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        bundles.downloaded(bundle, period, part.from());
        if (part.partial()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes " + part.from() + "-" + (part.to() - 1) + "/" + bundle.size());
        }
        response.setContentLengthLong(part.to() - part.from());
        file.write(bundle, part.from(), part.to(), response.getOutputStream());
    }

    private void headers(Bundle bundle, PeriodSummary period, String tag, HttpServletResponse response) {
        String name = words.text(
                "document.bundle.file",
                period.month().getMonthValue(),
                period.month().getYear());
        Download.headers(name, ZIP)
                .forEach((header, values) -> values.forEach(value -> response.setHeader(header, value)));
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setDateHeader(HttpHeaders.LAST_MODIFIED, bundle.requestedAt().toEpochMilli());
    }

    /** What has been closed again since is no longer handed out. */
    private void requireCurrent(Bundle bundle, PeriodSummary period) {
        if (!bundle.isFinished()) {
            throw new Conflict("document.bundle.conflict.notDone");
        }
        boolean current = results.closing(period.id())
                .filter(closing -> closing.id() == bundle.closingId())
                .isPresent();
        if (!current) {
            throw new Conflict("document.bundle.conflict.outdated");
        }
    }

    private static PeriodSummary inCharge(CurrentOfficial me, MonthInView view) {
        PeriodSummary period = view.requirePeriod();
        PaperPermissions may = new PaperPermissions(me, period);
        may.require(may.isInCharge());
        return period;
    }

    private static String page(PeriodSummary period) {
        return "redirect:/agencies/" + period.agencyId() + "/papers?month=" + period.month() + "#bundle";
    }
}

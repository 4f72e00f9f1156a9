package vn.congtam.appeal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** Fills the page of one appeal for somebody who may see it. */
@Component
class AppealPages {

    private final Appeals appeals;
    private final ContestedLines lines;
    private final ContestedProducts products;
    private final AppealFiles files;
    private final AppealViews views;
    private final Hearers hearers;

    AppealPages(
            Appeals appeals,
            ContestedLines lines,
            ContestedProducts products,
            AppealFiles files,
            AppealViews views,
            Hearers hearers) {
        this.appeals = appeals;
        this.lines = lines;
        this.products = products;
        this.files = files;
        this.views = views;
        this.hearers = hearers;
    }

    /** @throws NotFound for an unknown appeal and for one that is not the reader's to see */
    AppealPermissions seen(long appealId, CurrentOfficial me) {
        AppealPermissions may = new AppealPermissions(me, appeals.get(appealId));
        may.require(may.maySee());
        return may;
    }

    ModelAndView page(AppealPermissions may) {
        return fill("appeal/appeal", may);
    }

    ModelAndView fill(String view, AppealPermissions may) {
        AppealFacts appeal = may.appeal();
        views.record(may);
        List<ContestedLine> contested = lines.of(appeal);
        return new ModelAndView(view)
                .addObject("may", may)
                .addObject("appeal", appeal)
                .addObject("today", appeals.today())
                .addObject("lines", contested)
                .addObject("products", products.of(appeal, contested))
                .addObject("files", files.of(appeal.id()))
                .addObject("choice", may.mayAppoint() ? hearers.choice(appeal) : null)
                .addObject("story", appeals.story(appeal.id()));
    }
}

package vn.congtam.document.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.bundle.BundlePlan.Item;
import vn.congtam.document.official.OfficialPapers;
import vn.congtam.document.paper.PaperDocx;
import vn.congtam.document.paper.PaperPdf;
import vn.congtam.document.sheet.SheetFiles;
import vn.congtam.document.sheet.SheetPrints;
import vn.congtam.document.summary.Summaries;
import vn.congtam.document.summary.SummaryPaper;
import vn.congtam.document.summary.SummaryTable;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.ResultPeople;
import vn.congtam.ranking.ResultPeople.ResultUnit;
import vn.congtam.ranking.ResultPerson;

/**
 * Lists what goes into a bundle. Every file is made by the same services as its single download, for the same reader. Sheets come by
 * their numbers: names and order of units may change while a bundle is made, the sheets of a closed month do not.
 */
@Component
class BundleContents {

    private static final int SLICE = 40;

    private final ResultPeople people;
    private final SheetPrints sheets;
    private final SheetFiles sheetFiles;
    private final Summaries summaries;
    private final SummaryPaper summaryPaper;
    private final OfficialPapers papers;
    private final PaperPdf pdf;
    private final PaperDocx docx;

    BundleContents(
            ResultPeople people,
            SheetPrints sheets,
            SheetFiles sheetFiles,
            Summaries summaries,
            SummaryPaper summaryPaper,
            OfficialPapers papers,
            PaperPdf pdf,
            PaperDocx docx) {
        this.people = people;
        this.sheets = sheets;
        this.sheetFiles = sheetFiles;
        this.summaries = summaries;
        this.summaryPaper = summaryPaper;
        this.papers = papers;
        this.pdf = pdf;
        this.docx = docx;
    }

    BundlePlan plan(Bundle bundle, PeriodSummary period, CurrentOfficial me) {
        String root = String.format(
                Locale.ROOT,
                "van-ban-%02d-%d/",
                period.month().getMonthValue(),
                period.month().getYear());
        FileNames names = new FileNames();
        Map<Long, String> folders = new HashMap<>();
        List<Item> files = common(root + "00-van-ban-chung/", bundle, period, me);
        List<ResultUnit> units = people.units(bundle.closingId());
        for (ResultUnit unit : units) {
            String folder =
                    String.format(Locale.ROOT, "%s%02d-%s/", root, folders.size() + 1, FileNames.plain(unit.name()));
            folders.put(unit.id(), folder);
            if (unit.people() <= SummaryTable.MOST_PEOPLE) {
                files.add(item(
                        names.once(folder, "00-danh-sach-don-vi", ".pdf"),
                        () -> pdf.draw(papers.unitList(period, unit.id(), me))));
            }
        }
        Map<Long, Item> everybody = new TreeMap<>();
        for (ResultPerson person : people.page(bundle.closingId(), null, "", 0, Bundles.MOST_SHEETS)) {
            String folder = folders.getOrDefault(person.unitId(), root);
            everybody.put(person.sheetId(), sheet(names, folder, person, me));
        }
        return BundlePlan.of(files, List.copyOf(everybody.values()), SLICE);
    }

    /** Papers of the whole month; an agency too large for them has its lists by unit. */
    private List<Item> common(String folder, Bundle bundle, PeriodSummary period, CurrentOfficial me) {
        List<Item> files = new ArrayList<>();
        if (bundle.total() <= SummaryTable.MOST_PEOPLE) {
            files.add(item(
                    folder + "bang-tong-hop.pdf", () -> summaryPaper.draw(SummaryTable.of(summaries.of(period, me)))));
            files.add(item(folder + "to-trinh.pdf", () -> pdf.draw(papers.proposal(period, me))));
            files.add(item(folder + "to-trinh.docx", () -> docx.write(papers.proposal(period, me))));
            files.add(item(folder + "quyet-dinh.pdf", () -> pdf.draw(papers.decision(period, me))));
            files.add(item(folder + "quyet-dinh.docx", () -> docx.write(papers.decision(period, me))));
        }
        return files;
    }

    private Item sheet(FileNames names, String folder, ResultPerson person, CurrentOfficial me) {
        String name = FileNames.code(person.code()) + "-" + FileNames.plain(person.name());
        return item(
                names.once(folder, name, ".pdf"),
                () -> sheetFiles.pdf(sheets.of(person.sheetId(), me).sheet()));
    }

    private static Item item(String path, Callable<byte[]> content) {
        return new Item(path, content);
    }
}

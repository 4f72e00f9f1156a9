package vn.congtam.appeal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.SheetRecord;
import vn.congtam.scorecard.SheetRecord.Given;
import vn.congtam.scorecard.SheetRecords;
import vn.congtam.scorecard.Stage;
import vn.congtam.shared.Points;

/** The lines of a sheet side by side: own, reviewer's and decided points, and what a hearer proposed. */
@Service
class ContestedLines {

    private final SheetRecords sheets;
    private final Frameworks frameworks;
    private final JdbcClient jdbc;

    ContestedLines(SheetRecords sheets, Frameworks frameworks, JdbcClient jdbc) {
        this.sheets = sheets;
        this.frameworks = frameworks;
        this.jdbc = jdbc;
    }

    private record Proposal(@Nullable Points points, String reason) {}

    /**
     * Everything that may be contested in a version of a result, in the order of the form; the class comes first. Points of a sheet that
     * is being corrected do not show before the next version.
     */
    List<ContestedLine> of(long sheetId, int resultVersion, long frameworkVersionId) {
        SheetRecord sheet = sheets.ofResult(sheetId, resultVersion);
        Framework framework = frameworks.byId(frameworkVersionId);
        List<ContestedLine> lines = new ArrayList<>();
        lines.add(new ContestedLine(ContestedLine.CLASS, "", null, null, null, null, false, null, false, null, ""));
        Optional<Given> decided = sheet.given(Stage.DECISION);
        if (decided.isPresent()) {
            framework.sheet(sheet.kind()).criteria().forEach(line -> lines.add(line(line, sheet)));
            List<DeductionEntry> deductions = decided.get().content().deductions();
            List<String> codes = DeductionCode.of(deductions);
            for (int i = 0; i < deductions.size(); i++) {
                lines.add(deduction(codes.get(i), deductions.get(i), framework));
            }
        }
        return lines;
    }

    /** The contested lines of an appeal with what was proposed. */
    List<ContestedLine> of(AppealFacts appeal) {
        Map<String, Proposal> named = named(appeal.id());
        return of(appeal.sheetId(), appeal.resultVersion(), appeal.frameworkVersionId()).stream()
                .flatMap(line -> Optional.ofNullable(named.get(line.code()))
                        .map(proposal -> line.contested(proposal.points(), proposal.reason()))
                        .stream())
                .toList();
    }

    private Map<String, Proposal> named(long appealId) {
        Map<String, Proposal> named = new HashMap<>();
        jdbc.sql("select code, proposed, proposed_reason from appeal_line where appeal_id = :id")
                .param("id", appealId)
                .query(row -> {
                    BigDecimal proposed = row.getBigDecimal("proposed");
                    named.put(
                            row.getString("code"),
                            new Proposal(
                                    proposed == null ? null : Points.of(proposed), row.getString("proposed_reason")));
                });
        return named;
    }

    private static ContestedLine line(Criterion line, SheetRecord sheet) {
        return new ContestedLine(
                line.code(),
                line.label(),
                line.maximum(),
                points(sheet.given(Stage.SELF), line.code()),
                points(sheet.reviewed(), line.code()),
                points(sheet.given(Stage.DECISION), line.code()),
                line.isTyped(),
                null,
                false,
                null,
                "");
    }

    private static ContestedLine deduction(String code, DeductionEntry entry, Framework framework) {
        Points taken = entry.points().times(entry.times());
        String label =
                framework.deduction(entry.item()).map(DeductionItem::text).orElse(entry.item());
        return new ContestedLine(code, label, taken, null, null, taken, true, entry.date(), false, null, "");
    }

    private static @Nullable Points points(Optional<Given> given, String code) {
        return given.map(stage -> stage.content().line(code).points()).orElse(null);
    }
}

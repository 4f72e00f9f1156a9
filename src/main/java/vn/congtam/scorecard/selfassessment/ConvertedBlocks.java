package vn.congtam.scorecard.selfassessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.scorecard.ConvertedFigures;
import vn.congtam.scorecard.FieldResult;
import vn.congtam.scorecard.FieldResults;
import vn.congtam.scorecard.OwnSheet;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.selfassessment.ConvertedBlock.Words;
import vn.congtam.scorecard.selfassessment.SelfAssessmentForm.Part;

/** Computes what a sheet shows of converted products; nothing where the framework does not convert. */
@Component
class ConvertedBlocks {

    private final FieldResults fields;

    ConvertedBlocks(FieldResults fields) {
        this.fields = fields;
    }

    @Nullable ConvertedBlock of(
            Framework framework,
            OwnSheet sheet,
            PeriodSummary period,
            Score score,
            WorkFigures work,
            Map<String, String> typed) {
        SheetTemplate template = framework.sheet(sheet.kind());
        return ConvertedFigures.of(framework, template, score, work.conversion())
                .map(figures -> new ConvertedBlock(
                        figures,
                        field(framework, template, sheet, period),
                        framework.conversionRule().map(ConversionRule::marks).orElse(List.of()),
                        words(sheet, typed)))
                .orElse(null);
    }

    private @Nullable FieldResult field(
            Framework framework, SheetTemplate template, OwnSheet sheet, PeriodSummary period) {
        boolean asked = !template.marks().isEmpty() && sheet.subject().status().isWithOfficial();
        return asked
                ? fields.of(sheet.subject().personId(), period.month(), framework)
                        .orElse(null)
                : null;
    }

    private static List<Words> words(OwnSheet sheet, Map<String, String> typed) {
        return Stream.of(SheetContent.STRENGTHS, SheetContent.WEAKNESSES)
                .map(code -> new Words(
                        code,
                        typed.getOrDefault(
                                Part.NOTE.nameFor(code),
                                Objects.requireNonNullElse(
                                        sheet.content().line(code).note(), ""))))
                .toList();
    }
}

package vn.congtam.scorecard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.GroupCell;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.shared.Points;

/**
 * The points of one {@link Stage} of a sheet with what the engine made of them. Lines and deductions are value objects kept as
 * JSON; every {@link #write} replaces them as a whole together with the sums, so that the two never disagree. Changes of the
 * texts alone go through {@link #explain}.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class Assessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long sheetId;
    private long periodId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable Long authorId;
    private @Nullable Long actingForId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, AssessmentLine> lines = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DeductionEntry> deductions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Points> groupPoints = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Conversion conversion;

    private boolean complete;
    private @Nullable Points total;
    private @Nullable Points resultsPoints;
    private @Nullable Points bonusPoints;
    private @Nullable Points deducted;

    @Enumerated(EnumType.STRING)
    private @Nullable RatedClass classByScore;

    private String reason = "";
    private String remark = "";
    private boolean agreed;

    @Column(updatable = false)
    private Instant startedAt;

    private Instant updatedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    /** @param author null only for the decision of the higher body on a head of an agency */
    Assessment(ScoreSheet sheet, Stage stage, @Nullable Long author, Instant now) {
        this.sheetId = sheet.id();
        this.periodId = sheet.periodId();
        this.stage = stage;
        this.authorId = author;
        this.startedAt = now;
        this.updatedAt = now;
    }

    /**
     * Replaces the content with the score that the engine computed from it.
     *
     * @param work that the score was computed with; converted sums stay with the points, so that both can be explained later
     * @param agreed copied from the stage before without a change
     */
    void write(
            SheetContent content, WorkFigures work, Score score, SheetTemplate template, boolean agreed, Instant now) {
        this.lines = new TreeMap<>(content.lines());
        this.deductions = content.deductions();
        this.conversion = work.conversion();
        this.groupPoints = cells(score);
        this.complete = score.complete();
        this.total = score.total();
        this.resultsPoints = sumOf(EnumSet.of(Criterion.Kind.RATIO, Criterion.Kind.CONVERTED), score, template);
        this.bonusPoints = sumOf(EnumSet.of(Criterion.Kind.BONUS), score, template);
        this.deducted = score.deductionTotal();
        this.classByScore = score.classByScore();
        this.agreed = agreed;
        this.updatedAt = now;
    }

    /** Why the points differ from the stage before, and what is to be said to the official. */
    void explain(String why, String words, Instant now) {
        this.reason = why.strip();
        this.remark = words.strip();
        this.updatedAt = now;
    }

    /** A reviewer or authority who took the post over continues under the own name; a delegate under both names. */
    void takenOverBy(CurrentOfficial by) {
        this.authorId = by.personId();
        this.actingForId = by.acting() == null ? null : by.acting().personId();
    }

    private static Map<String, Points> cells(Score score) {
        Map<String, Points> cells = new TreeMap<>();
        for (GroupCell cell : score.cells()) {
            if (cell.points() != null) {
                cells.put(cell.code(), cell.points());
            }
        }
        return cells;
    }

    private static @Nullable Points sumOf(Set<Criterion.Kind> kinds, Score score, SheetTemplate template) {
        List<Points> given = template.criteria().stream()
                .filter(line -> kinds.contains(line.kind()))
                .flatMap(line -> Stream.ofNullable(score.sums().get(line.code())))
                .toList();
        return given.isEmpty() ? null : Points.sum(given);
    }

    SheetContent content() {
        return new SheetContent(lines, deductions);
    }

    long sheetId() {
        return sheetId;
    }

    Stage stage() {
        return stage;
    }

    @Nullable Long authorId() {
        return authorId;
    }

    boolean complete() {
        return complete;
    }

    @Nullable Points total() {
        return total;
    }

    @Nullable RatedClass classByScore() {
        return classByScore;
    }

    String reason() {
        return reason;
    }

    String remark() {
        return remark;
    }

    boolean agreed() {
        return agreed;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }
}

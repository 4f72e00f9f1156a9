package vn.congtam.document.minutes;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.meeting.Attendee;
import vn.congtam.scorecard.meeting.Minutes;
import vn.congtam.scorecard.meeting.MinutesItem;
import vn.congtam.scorecard.meeting.Outcome;
import vn.congtam.scorecard.meeting.Part;

/**
 * The sentences of minutes in the order of Decree 30/2020/NĐ-CP (Appendix III, form of minutes), the same for every file format.
 *
 * @param opening time, place, chair, secretary, participants, absent ones
 * @param items a row of the vote table for each sheet
 * @param chair who signs on the right, {@code secretary} on the left
 */
record MinutesLines(
        String subject,
        List<String> opening,
        String agenda,
        List<Row> items,
        String ballot,
        List<String> opinions,
        List<String> conclusions,
        String closing,
        String chair,
        String secretary) {

    /** Cells of the vote table. */
    record Row(
            int number,
            String name,
            String post,
            String points,
            String proposed,
            String yes,
            String no,
            String abstain,
            String concluded) {

        List<String> cells() {
            return List.of(String.valueOf(number), name + ", " + post, points, proposed, yes, no, abstain, concluded);
        }
    }

    static MinutesLines of(Minutes minutes, PdfRenderer papers) {
        return new Writer(minutes, papers).lines();
    }

    private record Writer(Minutes minutes, PdfRenderer papers) {

        MinutesLines lines() {
            List<Row> rows = new ArrayList<>();
            minutes.items().forEach(item -> rows.add(row(rows.size() + 1, item)));
            return new MinutesLines(
                    text(
                            "subject",
                            minutes.month().getMonthValue(),
                            minutes.month().getYear()),
                    opening(),
                    text(
                            "agenda",
                            minutes.items().size(),
                            minutes.month().getMonthValue(),
                            minutes.month().getYear()),
                    rows,
                    text("ballot." + minutes.ballot(), minutes.present().size()),
                    opinions(),
                    conclusions(),
                    closing(),
                    name(Part.CHAIR),
                    name(Part.SECRETARY));
        }

        private List<String> opening() {
            List<String> lines = new ArrayList<>();
            lines.add(text("begin", time(minutes.startsAt()), day()));
            lines.add(text("place", minutes.place().isEmpty() ? "…" : minutes.place()));
            lines.add(text("chair", who(Part.CHAIR)));
            lines.add(text("secretary", who(Part.SECRETARY)));
            lines.add(text("present", minutes.present().size()));
            minutes.present().forEach(one -> lines.add("- " + words(one)));
            if (!minutes.absent().isEmpty()) {
                lines.add(text("absent", minutes.absent().size()));
                minutes.absent().forEach(one -> lines.add("- " + words(one)));
            }
            return lines;
        }

        private Row row(int number, MinutesItem item) {
            return new Row(
                    number,
                    item.name(),
                    item.title() + ", " + item.place(),
                    formatted(item),
                    label(item, item.proposed()),
                    item.votes() == null ? "" : String.valueOf(item.votes().yes()),
                    item.votes() == null ? "" : String.valueOf(item.votes().no()),
                    item.votes() == null ? "" : String.valueOf(item.votes().abstain()),
                    item.outcome() == Outcome.LEFT ? text("left") : label(item, item.concluded()));
        }

        private String formatted(MinutesItem item) {
            return item.total()
                            .rounded()
                            .value()
                            .stripTrailingZeros()
                            .toPlainString()
                            .replace('.', ',') + " (" + label(item, item.judgedClass()) + ")";
        }

        private List<String> opinions() {
            List<String> lines = new ArrayList<>();
            if (!minutes.opinions().isEmpty()) {
                lines.add(minutes.opinions());
            }
            for (MinutesItem item : minutes.items()) {
                if (!item.opinions().isEmpty()) {
                    lines.add(text("about", item.name(), item.opinions()));
                }
                if (minutes.leavesRoom(item)) {
                    lines.add(text("leaves", item.name()));
                }
            }
            return lines.isEmpty() ? List.of(text("noOpinions")) : lines;
        }

        private List<String> conclusions() {
            List<String> lines = new ArrayList<>();
            if (!minutes.conclusion().isEmpty()) {
                lines.add(minutes.conclusion());
            }
            for (MinutesItem item : minutes.items()) {
                if (item.outcome() == Outcome.LEFT) {
                    lines.add(text("leftBecause", item.name(), item.note()));
                } else if (item.concluded() != null) {
                    String note = item.conclusion().isEmpty() ? "" : " " + item.conclusion();
                    lines.add(text("concluded", item.name(), label(item, item.concluded()), note));
                }
            }
            return lines;
        }

        private String closing() {
            return text("end", time(minutes.endsAt()), day());
        }

        private String day() {
            return text(
                    "day",
                    minutes.heldOn().getDayOfMonth(),
                    minutes.heldOn().getMonthValue(),
                    minutes.heldOn().getYear());
        }

        private String time(@Nullable LocalTime at) {
            return at == null ? text("noTime") : text("time", at.getHour(), "%02d".formatted(at.getMinute()));
        }

        private String name(Part part) {
            return minutes.who(part).map(Attendee::name).orElse("");
        }

        private String who(Part part) {
            return minutes.who(part).map(Writer::words).orElse("…");
        }

        private static String words(Attendee one) {
            return one.title().isEmpty() ? one.name() : one.name() + ", " + one.title();
        }

        private static String label(MinutesItem item, @Nullable RatedClass rated) {
            return rated == null ? "" : item.framework().labelOf(rated);
        }

        private String text(String key, Object... arguments) {
            return papers.text("document.minutes." + key, arguments);
        }
    }
}

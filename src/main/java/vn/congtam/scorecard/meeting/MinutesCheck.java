package vn.congtam.scorecard.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with typed minutes, by field. The database holds the same about the votes. */
final class MinutesCheck {

    private MinutesCheck() {}

    /** @param concluding whether the ticked sheets are to be decided: then each has votes, a majority and a class */
    static Map<String, RecordInput.Wrong> wrong(Minutes stored, RecordInput input, boolean concluding) {
        Map<String, RecordInput.Wrong> wrong = new LinkedHashMap<>(input.wrong());
        Minutes minutes = present(stored, input.present());
        for (MinutesItem item : minutes.items()) {
            RecordInput.Item said = input.items().get(item.id());
            Votes votes = said == null ? item.votes() : said.votes();
            long voters = minutes.voters(item);
            if (votes != null && votes.total() > voters) {
                wrong.putIfAbsent(
                        "for-" + item.id(), RecordInput.Wrong.of("tooMany", votes.total(), voters, item.name()));
            }
            if (concluding && input.decide().contains(item.id())) {
                decided(item, said, votes, wrong);
            }
        }
        if (concluding && minutes.who(Part.CHAIR).filter(Attendee::present).isEmpty()) {
            wrong.put("present", RecordInput.Wrong.of("chair"));
        }
        return wrong;
    }

    private static void decided(
            MinutesItem item,
            RecordInput.@org.jspecify.annotations.Nullable Item said,
            @org.jspecify.annotations.Nullable Votes votes,
            Map<String, RecordInput.Wrong> wrong) {
        if (votes == null || votes.total() == 0) {
            wrong.putIfAbsent("for-" + item.id(), RecordInput.Wrong.of("notVoted", item.name()));
        } else if (!votes.isCarried()) {
            wrong.putIfAbsent("for-" + item.id(), RecordInput.Wrong.of("notCarried", item.name()));
        }
        if ((said == null ? item.concluded() : said.concluded()) == null) {
            wrong.put("concluded-" + item.id(), RecordInput.Wrong.of("noClass", item.name()));
        }
    }

    private static Minutes present(Minutes minutes, Set<Long> came) {
        List<Attendee> people = minutes.people().stream()
                .map(one -> new Attendee(
                        one.id(),
                        one.personId(),
                        one.name(),
                        one.title(),
                        one.part(),
                        one.id() != null && came.contains(one.id())))
                .toList();
        return minutes.with(people, minutes.items());
    }
}

package vn.congtam.exchange.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.feed.ChangeItem.Kind;
import vn.congtam.exchange.read.OfficialItem;
import vn.congtam.exchange.read.Officials;
import vn.congtam.exchange.read.PostItem;
import vn.congtam.exchange.read.Posts;
import vn.congtam.exchange.read.PublishedResults;
import vn.congtam.exchange.read.PublishedYears;
import vn.congtam.exchange.read.ResultItem;
import vn.congtam.exchange.read.RollupItem;

/** Puts into changes what they are about, as it is now and as the client may read it; one statement for each kind. */
@Component
class ChangeContents {

    private final Officials officials;
    private final Posts posts;
    private final PublishedResults results;
    private final PublishedYears years;

    ChangeContents(Officials officials, Posts posts, PublishedResults results, PublishedYears years) {
        this.officials = officials;
        this.posts = posts;
        this.results = results;
        this.years = years;
    }

    List<ChangeItem> of(ApiClient client, List<Change> changes) {
        Map<Long, OfficialItem> people = officials.byIds(client, ids(changes, Kind.OFFICIAL));
        Map<Long, PostItem> held = posts.byIds(client, ids(changes, Kind.POST));
        Map<Long, ResultItem> rated = results.byIds(client, ids(changes, Kind.RESULT));
        Map<Long, RollupItem> ratedYears = years.byIds(client, ids(changes, Kind.YEAR_RESULT));
        return changes.stream()
                .map(change -> item(
                        change,
                        found(change, Kind.OFFICIAL, people),
                        found(change, Kind.POST, held),
                        found(change, Kind.RESULT, rated),
                        found(change, Kind.YEAR_RESULT, ratedYears)))
                .toList();
    }

    private static ChangeItem item(
            Change change,
            @Nullable OfficialItem official,
            @Nullable PostItem post,
            @Nullable ResultItem result,
            @Nullable RollupItem yearResult) {
        boolean gone = official == null && post == null && result == null && yearResult == null;
        return new ChangeItem(
                change.position(),
                change.kind(),
                change.id(),
                change.agencyId(),
                change.at(),
                gone,
                official,
                post,
                result,
                yearResult);
    }

    private static <T> @Nullable T found(Change change, Kind kind, Map<Long, T> items) {
        return change.kind() == kind ? items.get(change.id()) : null;
    }

    private static List<Long> ids(List<Change> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Change::id)
                .distinct()
                .toList();
    }
}

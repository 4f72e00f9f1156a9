package vn.congtam.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;

/** Puts together what the reader may open under the words. */
@Service
class Search {

    private final PeopleSearch people;
    private final TaskSearch tasks;
    private final PaperSearch papers;
    private final MonthSearch months;

    Search(PeopleSearch people, TaskSearch tasks, PaperSearch papers, MonthSearch months) {
        this.people = people;
        this.tasks = tasks;
        this.papers = papers;
        this.months = months;
    }

    /**
     * What is asked for.
     *
     * @param kind null for all of them
     */
    record Asked(Words words, @Nullable SearchKind kind, Window window) {}

    /** Groups with hits, none for words that are too short. */
    @Transactional(readOnly = true)
    List<HitGroup> find(Asked asked, CurrentOfficial me, MonthInView month, Locale locale) {
        if (asked.words().isEmpty() || asked.words().isTooShort()) {
            return List.of();
        }
        SearchScope scope = new SearchScope(me);
        return Arrays.stream(SearchKind.values())
                .filter(kind -> asked.kind() == null || asked.kind() == kind)
                .map(kind -> HitGroup.of(
                        kind,
                        hits(kind, asked, scope, month, locale),
                        asked.window().size()))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    private List<Hit> hits(SearchKind kind, Asked asked, SearchScope scope, MonthInView month, Locale locale) {
        Words words = asked.words();
        return switch (kind) {
            case PERSON -> people.find(words, scope, month.month(), asked.window());
            case TASK -> scope.seesTasks() ? tasks.tasks(words, scope, asked.window(), locale) : List.of();
            case DOCUMENT -> documents(words, scope, asked.window(), locale);
            case MONTH -> months.find(words, scope, month, asked.window(), locale);
        };
    }

    /** Papers first, there are few of them; both are read from the start, for where the files begin depends on them. */
    private List<Hit> documents(Words words, SearchScope scope, Window window, Locale locale) {
        Window whole = Window.first(window.from() + window.size());
        List<Hit> all = new ArrayList<>(papers.find(words, scope, whole, locale));
        if (scope.seesTasks() && all.size() <= whole.size()) {
            all.addAll(tasks.files(words, scope, whole, locale));
        }
        return all.stream().skip(window.from()).limit(window.size() + 1L).toList();
    }
}

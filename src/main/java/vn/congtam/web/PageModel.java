package vn.congtam.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.NotFound;

/** What a page has been given to show, after its guard and with its filters. */
public final class PageModel {

    private final Map<String, ?> attributes;

    public PageModel(Map<String, ?> attributes) {
        this.attributes = attributes;
    }

    /** @throws NotFound when the page has nothing of the kind to show, for example no month yet */
    public <T> T get(String name, Class<T> type) {
        T value = find(name, type);
        if (value == null) {
            throw new NotFound();
        }
        return value;
    }

    public <T> @Nullable T find(String name, Class<T> type) {
        return type.cast(attributes.get(name));
    }

    /** @throws NotFound when the page shows no such list */
    public <T> List<T> list(String name, Class<T> type) {
        List<?> values = get(name, List.class);
        return values.stream().<T>map(type::cast).toList();
    }

    public boolean is(String name) {
        return Boolean.TRUE.equals(attributes.get(name));
    }
}

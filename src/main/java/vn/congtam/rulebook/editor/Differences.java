package vn.congtam.rulebook.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.framework.Basis;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.web.Formats;

/** What a draft changes, old beside new. */
@Component
class Differences {

    private final EditorTexts texts;
    private final Formats formats;

    Differences(EditorTexts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** In the order of the sections; empty for a plain copy. */
    List<Difference> of(Draft draft) {
        List<Difference> all = new ArrayList<>();
        lines(draft, Section.LEADER, SheetKind.LEADER, all);
        lines(draft, Section.STAFF, SheetKind.STAFF, all);
        compare(Section.DEDUCTIONS, deductions(draft.parent()), deductions(draft.framework()), "deductions.", all);
        Settings.all(draft.frame()).forEach(setting -> {
            String before = setting.valueIn(draft.parentTree());
            String after = setting.valueIn(draft.tree());
            if (!before.equals(after)) {
                String article = new Place(setting.basis())
                        .in(draft.tree())
                        .path("article")
                        .asString();
                all.add(new Difference(
                        setting.section(),
                        texts.label(setting),
                        texts.value(setting, before),
                        texts.value(setting, after),
                        article));
            }
        });
        return all;
    }

    /** A line in words, with what it rests on. */
    private record Entry(String words, Basis basis) {}

    private void lines(Draft draft, Section section, SheetKind kind, List<Difference> all) {
        compare(section, lines(draft.parent(), kind), lines(draft.framework(), kind), "sheets." + kind + ".", all);
    }

    private Map<String, Entry> lines(Framework framework, SheetKind kind) {
        Map<String, Entry> lines = new LinkedHashMap<>();
        framework
                .sheet(kind)
                .criteria()
                .forEach(line -> lines.put(
                        line.code(), new Entry(words(line.label(), formats.plain(line.maximum())), line.basis())));
        return lines;
    }

    private Map<String, Entry> deductions(Framework framework) {
        Map<String, Entry> items = new LinkedHashMap<>();
        framework
                .deductions()
                .forEach(item -> items.put(
                        item.code(), new Entry(words(item.text(), formats.plain(item.points())), item.basis())));
        return items;
    }

    private String words(String label, String points) {
        return texts.text("editor.difference.points", label, points);
    }

    private void compare(
            Section section, Map<String, Entry> before, Map<String, Entry> after, String place, List<Difference> all) {
        Set<String> codes = new LinkedHashSet<>(before.keySet());
        codes.addAll(after.keySet());
        codes.forEach(code -> {
            Entry old = before.get(code);
            Entry now = after.get(code);
            String was = old == null ? "" : old.words();
            String is = now == null ? "" : now.words();
            if (!was.equals(is)) {
                Basis basis = now != null ? now.basis() : old == null ? null : old.basis();
                all.add(new Difference(
                        section, texts.place(place + code), was, is, basis == null ? "" : basis.article()));
            }
        });
    }
}

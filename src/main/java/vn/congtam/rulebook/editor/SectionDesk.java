package vn.congtam.rulebook.editor;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import tools.jackson.databind.node.ObjectNode;
import vn.congtam.rulebook.framework.InvalidFramework;
import vn.congtam.shared.Conflict;

/** Saves a section, or only checks it, and tells what became of it. */
@Component
class SectionDesk {

    private final DraftBook book;
    private final EditorTexts texts;
    private final Clock clock;

    SectionDesk(DraftBook book, EditorTexts texts, Clock clock) {
        this.book = book;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A change to a draft.
     *
     * @param base version that it was made on
     * @param onlyCheck whether it is not saved, because lines come or go while the official is still typing
     */
    record Change(Draft draft, int base, boolean onlyCheck, long account, UnaryOperator<ObjectNode> edit) {}

    /** @param both compares what was typed with a draft that somebody else saved */
    Outcome save(Change change, BindingResult typed, Function<Draft, List<Both>> both) {
        Draft draft = change.draft();
        if (typed.hasErrors()) {
            return Outcome.refused(
                    change.base(),
                    typed.getAllErrors().stream()
                            .map(error -> new Said("", "", String.valueOf(error.getDefaultMessage())))
                            .distinct()
                            .toList());
        }
        try {
            if (change.onlyCheck()) {
                book.check(draft, change.edit().apply(draft.tree().deepCopy()));
                return Outcome.untouched(change.base());
            }
            int version = book.save(draft.agencyId(), draft.id(), change.base(), change.edit(), change.account());
            return new Outcome(HttpStatus.OK, version, List.of(), List.of(), clock.instant());
        } catch (InvalidFramework invalid) {
            return Outcome.refused(
                    change.base(), invalid.findings().stream().map(texts::said).toList());
        } catch (Conflict conflict) {
            Draft saved = book.find(draft.agencyId(), draft.id());
            Said why = new Said("", "", texts.text(conflict.messageKey(), conflict.arguments()));
            return new Outcome(HttpStatus.CONFLICT, change.base(), List.of(why), both.apply(saved), null);
        }
    }
}

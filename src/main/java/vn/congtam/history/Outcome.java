package vn.congtam.history;

import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.spreadsheet.Vocabulary;

/** What a list may say about a month: one of the classes, or not rated. */
enum Outcome {
    A,
    B,
    C,
    D,
    NOT_RATED;

    static final Vocabulary<Outcome> WORDS = new Vocabulary<Outcome>()
            .word(A, "A", "Loại A", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc", "Xuất sắc", "HTXS", "HTXSNV")
            .word(B, "B", "Loại B", "Hoàn thành tốt nhiệm vụ", "Hoàn thành tốt", "HTT", "HTTNV")
            .word(C, "C", "Loại C", "Hoàn thành nhiệm vụ", "Hoàn thành", "HT", "HTNV")
            .word(D, "D", "Loại D", "Không hoàn thành nhiệm vụ", "Không hoàn thành", "KHT", "KHTNV")
            .word(NOT_RATED, "Không xếp loại", "KXL", "Không đánh giá");

    /** Null when not rated. */
    @Nullable RatedClass ratedClass() {
        return this == NOT_RATED ? null : RatedClass.valueOf(name());
    }
}

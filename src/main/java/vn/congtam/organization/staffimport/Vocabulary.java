package vn.congtam.organization.staffimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.Gender;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.SubjectGroup;
import vn.congtam.shared.VietnameseText;

/** The words a staff list may use for a fixed set of values; case and accents do not matter. */
final class Vocabulary<T extends Enum<T>> {

    static final Vocabulary<Gender> GENDERS = new Vocabulary<Gender>()
            .word(Gender.FEMALE, "Nữ")
            .word(Gender.MALE, "Nam")
            .word(Gender.OTHER, "Khác");

    static final Vocabulary<SubjectGroup> SUBJECT_GROUPS = new Vocabulary<SubjectGroup>()
            .word(SubjectGroup.CADRE, "Cán bộ")
            .word(SubjectGroup.CIVIL_SERVANT, "Công chức")
            .word(SubjectGroup.PUBLIC_EMPLOYEE, "Viên chức")
            .word(SubjectGroup.CONTRACT_WORKER, "Lao động hợp đồng", "Hợp đồng lao động", "Hợp đồng", "Người lao động");

    static final Vocabulary<PostRole> ROLES = new Vocabulary<PostRole>()
            .word(PostRole.MEMBER, "Không", "Không giữ chức vụ", "Nhân viên", "Chuyên viên", "Thành viên")
            .word(PostRole.DEPUTY, "Phó trưởng đơn vị", "Cấp phó đơn vị", "Cấp phó", "Phó đơn vị")
            .word(PostRole.HEAD, "Trưởng đơn vị", "Cấp trưởng đơn vị", "Cấp trưởng", "Người đứng đầu đơn vị")
            .word(PostRole.AGENCY_DEPUTY, "Cấp phó cơ quan", "Phó thủ trưởng cơ quan", "Phó người đứng đầu cơ quan")
            .word(PostRole.AGENCY_HEAD, "Người đứng đầu cơ quan", "Thủ trưởng cơ quan");

    private final Map<String, T> values = new HashMap<>();
    private final Map<T, String> words = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    private Vocabulary<T> word(T value, String word, String... others) {
        words.put(value, word);
        order.add(word);
        values.put(VietnameseText.searchKey(word), value);
        for (String other : others) {
            values.put(VietnameseText.searchKey(other), value);
        }
        return this;
    }

    @Nullable T read(String text) {
        return values.get(VietnameseText.searchKey(text));
    }

    String word(@Nullable T value) {
        return value == null ? "" : words.getOrDefault(value, "");
    }

    /** The words that the template offers, in order. */
    List<String> words() {
        return List.copyOf(order);
    }
}

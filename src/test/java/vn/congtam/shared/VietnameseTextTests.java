package vn.congtam.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTests {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Hà, nguyen thi ha",
        "ĐỖ VĂN ĐỨC, do van duc",
        "Vũ Hoàng Ưng, vu hoang ung",
        "'  Lê   Thị  Thu Hà ', le thi thu ha",
        "Quách Ngọc Ỷ, quach ngoc y"
    })
    void searchKeyHasNoMarks(String name, String key) {
        assertThat(VietnameseText.searchKey(name)).isEqualTo(key);
    }

    @Test
    void composedAndDecomposedTextAreTheSame() {
        String decomposed = Normalizer.normalize("Trần Quốc Tuấn", Normalizer.Form.NFD);

        assertThat(VietnameseText.clean(decomposed)).isEqualTo("Trần Quốc Tuấn");
        assertThat(VietnameseText.searchKey(decomposed)).isEqualTo("tran quoc tuan");
        assertThat(VietnameseText.nameSortKey(decomposed)).isEqualTo(VietnameseText.nameSortKey("Trần Quốc Tuấn"));
    }

    @Test
    void cleaningTakesNonBreakingBlanksToo() {
        assertThat(VietnameseText.clean("\u00a0Lê\u00a0 Thị\tHà\n")).isEqualTo("Lê Thị Hà");
    }

    @Test
    void lettersFollowTheVietnameseAlphabet() {
        assertSorted(
                VietnameseText::sortKey,
                "an",
                "ăn",
                "ân",
                "ban",
                "can",
                "dan",
                "đan",
                "en",
                "ên",
                "on",
                "ôn",
                "ơn",
                "un",
                "ưn");
    }

    @Test
    void tonesDecideOnlyBetweenEqualLetters() {
        assertSorted(VietnameseText::sortKey, "ma", "mà", "mả", "mã", "má", "mạ", "mai");
    }

    @Test
    void peopleSortByGivenNameThenByTheRest() {
        assertSorted(
                VietnameseText::nameSortKey,
                "Trần Văn An",
                "Lê Thị Ánh",
                "Nguyễn Thị Bình",
                "Phạm Văn Dũng",
                "Ngô Minh Đức",
                "Lê Thị Thu Hà",
                "Nguyễn Thị Hà",
                "Đỗ Thị Hạnh");
    }

    @Test
    void shorterNameComesFirst() {
        assertSorted(VietnameseText::nameSortKey, "Hà", "Lê Hà", "Lê Thị Hà", "Lê Thị Hân");
    }

    private static void assertSorted(java.util.function.UnaryOperator<String> key, String... inOrder) {
        List<String> shuffled = new ArrayList<>(List.of(inOrder));
        Collections.reverse(shuffled);
        shuffled.sort(Comparator.comparing(key));

        assertThat(shuffled).containsExactly(inOrder);
    }
}

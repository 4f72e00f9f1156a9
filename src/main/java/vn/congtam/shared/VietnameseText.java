package vn.congtam.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys for searching and sorting Vietnamese text. Text is kept in NFC everywhere; keys are kept beside it in the database so
 * that search and order need no collation of the server.
 */
public final class VietnameseText {

    /** Letters in the order of the Vietnamese alphabet; a mark on a vowel that makes another letter counts, a tone does not. */
    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /** Tones in dictionary order: level, falling, asking, tumbling, sharp, heavy. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    /** Sorts before everything else, so that "Lê" comes before "Lê Thị". */
    private static final String END_OF_LETTERS = "!";

    private static final String BETWEEN_WORDS = "\"";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private VietnameseText() {}

    /** Trimmed, single blanks, composed (NFC): the form in which text is stored and compared. */
    public static String clean(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Lower case without any diacritic, so that "nguyen thi ha" finds "Nguyễn Thị Hà". */
    public static String searchKey(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(clean(text), Normalizer.Form.NFD))
                .replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    /** Sorts people as Vietnamese lists do: by given name (the last word), then by the rest, letters before tones. */
    public static String nameSortKey(String fullName) {
        List<String> words = List.of(clean(fullName).split(" "));
        String given = words.getLast();
        String rest = String.join(" ", words.subList(0, words.size() - 1));
        return sortKey(given) + "|" + sortKey(rest);
    }

    /** A key whose plain byte order is the order of the Vietnamese alphabet; tones decide only between equal letters. */
    public static String sortKey(String text) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String composed = withoutTones(clean(text).toLowerCase(Locale.ROOT), tones);
        composed.codePoints().forEach(c -> letters.append(letterKey(c)));
        return letters + END_OF_LETTERS + tones;
    }

    private static String withoutTones(String text, StringBuilder tones) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = decomposed
                .codePoints()
                .filter(c -> TONES.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        for (String word : decomposed.split(" ", -1)) {
            tones.append(toneOf(word));
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static char toneOf(String word) {
        return word.codePoints()
                .map(TONES::indexOf)
                .filter(i -> i >= 0)
                .mapToObj(i -> (char) ('1' + i))
                .findFirst()
                .orElse('0');
    }

    private static String letterKey(int codePoint) {
        int place = ALPHABET.indexOf(codePoint);
        if (codePoint == ' ') {
            return BETWEEN_WORDS;
        }
        return place >= 0 ? Character.toString((char) ('A' + place)) : Character.toString(codePoint);
    }
}

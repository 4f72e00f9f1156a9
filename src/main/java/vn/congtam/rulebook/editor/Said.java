package vn.congtam.rulebook.editor;

/**
 * What is wrong, in words.
 *
 * @param place of the definition, for example {@code sheets.LEADER.I.1.a}; empty where it is none
 * @param where the place in words, may be empty
 * @param sentence with the cure
 */
record Said(String place, String where, String sentence) {

    public boolean isAt(String key) {
        return !place.isEmpty() && (key.equals(place) || key.startsWith(place + ".") || place.startsWith(key + "."));
    }
}

package vn.congtam.rulebook.editor;

/**
 * Something in which a draft differs from its parent.
 *
 * @param before empty for what is new
 * @param after empty for what is gone
 * @param article what the rule rests on
 */
record Difference(Section section, String where, String before, String after, String article) {}

package vn.congtam.rulebook.framework;

/**
 * What a rule rests on.
 *
 * @param article the place in words, for example {@code "Mục II.2 của phiếu"}
 */
public record Basis(String article, Source source) {}

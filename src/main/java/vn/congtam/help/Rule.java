package vn.congtam.help;

/**
 * A rule in plain words.
 *
 * @param subject what it is about, two or three words
 * @param text one or two sentences
 * @param basis framework and article, and whether it is a default of the product
 */
public record Rule(String subject, String text, String basis) {}

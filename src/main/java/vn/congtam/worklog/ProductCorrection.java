package vn.congtam.worklog;

/**
 * What is to count of a product instead of what was recorded, and why.
 *
 * @param reason never empty
 */
public record ProductCorrection(ProductCount count, String reason) {}

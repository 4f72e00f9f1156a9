package vn.congtam.rulebook.classification;

/**
 * The limit of a unit or duty group within the agency.
 *
 * @param circle key of the unit or group
 * @param rated number of its people who are rated
 * @param counted number of them of whom the percentage is taken
 * @param places in the limited class
 * @param contenders number of its people whose score and record earn the limited class
 */
public record CircleLimit(String circle, int rated, int counted, int places, int contenders) {}

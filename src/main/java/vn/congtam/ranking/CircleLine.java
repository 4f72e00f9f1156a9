package vn.congtam.ranking;

/**
 * The limit of a unit or duty group in a month.
 *
 * @param circle number of the unit or name of the group, as results name it
 * @param rated number of its people who are rated
 * @param counted number of them of whom the percentage is taken
 * @param places in the best class, rounded down
 * @param contenders people whose score and record earn the best class
 * @param kept people who are in it in the end
 */
record CircleLine(String circle, String name, int rated, int counted, int places, int contenders, int kept) {}

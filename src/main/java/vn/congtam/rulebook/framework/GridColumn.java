package vn.congtam.rulebook.framework;

import vn.congtam.shared.Points;

/**
 * A column of the team grid: a group or a single criterion such as II.2.
 *
 * @param code code of the group or criterion
 * @param typable whether people may type its sum: all its lines are points that somebody gives
 */
public record GridColumn(String code, String title, Points maximum, boolean typable) {}

package vn.congtam.rulebook.framework;

import vn.congtam.shared.Points;

/**
 * The threshold of a class: exactly the minimum already belongs to the class.
 *
 * @param minimum smallest exact total, inclusive
 */
public record ClassBand(RatedClass ratedClass, String name, Points minimum) {}

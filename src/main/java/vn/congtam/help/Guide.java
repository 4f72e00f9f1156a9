package vn.congtam.help;

import java.util.List;

/**
 * What a role needs to know on one page.
 *
 * @param framework code of the framework that the rules are read from
 * @param contact whom to ask, empty where nobody is named
 */
public record Guide(
        Audience audience, String title, String framework, List<Step> steps, List<Rule> rules, String contact) {}

package vn.congtam.help;

import static vn.congtam.help.Topic.APPEAL;
import static vn.congtam.help.Topic.BONUS;
import static vn.congtam.help.Topic.CLASSES;
import static vn.congtam.help.Topic.DEDUCTION;
import static vn.congtam.help.Topic.DIFFERENCE;
import static vn.congtam.help.Topic.EXTENSION;
import static vn.congtam.help.Topic.FORCED;
import static vn.congtam.help.Topic.NOT_RATED;
import static vn.congtam.help.Topic.POINTS;
import static vn.congtam.help.Topic.QUOTA;
import static vn.congtam.help.Topic.RESULTS;
import static vn.congtam.help.Topic.TASK_QUALITY;
import static vn.congtam.help.Topic.TIES;
import static vn.congtam.help.Topic.TOTAL;

import java.util.List;

/** Which pages the first steps of a role lead to, and which rules its guide explains. */
final class Tours {

    private Tours() {}

    static List<Stop> stops(Audience audience) {
        return switch (audience) {
            case STAFF ->
                List.of(
                        Stop.at("home", "/"),
                        Stop.at("tasks", "/tasks"),
                        Stop.at("selfAssessment", "/self-assessment"),
                        Stop.at("results", "/results"),
                        Stop.at("appeals", "/appeals"),
                        Stop.at("help", "/help"));
            case REVIEWER ->
                List.of(
                        Stop.at("home", "/"),
                        Stop.at("teamTasks", "/team-tasks"),
                        Stop.at("team", "/team"),
                        Stop.at("teamResults", "/team-results"),
                        Stop.at("delegations", "/delegations"),
                        Stop.at("help", "/help"));
            case AGENCY_HEAD ->
                List.of(
                        Stop.at("home", "/"),
                        Stop.at("decision", "/agencies/{agency}/decision"),
                        Stop.inMonth("ranking", "/agencies/{agency}/ranking"),
                        Stop.at("agencyAppeals", "/agencies/{agency}/appeals"),
                        Stop.at("delegations", "/delegations"),
                        Stop.at("help", "/help"));
            case HR ->
                List.of(
                        Stop.at("organization", "/agencies/{agency}/organization"),
                        Stop.at("period", "/agencies/{agency}/period"),
                        Stop.at("progress", "/agencies/{agency}/progress"),
                        Stop.inMonth("attendance", "/agencies/{agency}/attendance"),
                        Stop.inMonth("closing", "/agencies/{agency}/ranking"),
                        Stop.inMonth("publication", "/agencies/{agency}/publication"),
                        Stop.at("help", "/help"));
            case CITY_HR ->
                List.of(
                        Stop.at("city", "/city"),
                        Stop.at("cityHeads", "/city-heads"),
                        Stop.at("cityAppeals", "/city-appeals"),
                        Stop.at("cityYears", "/city-years/{year}"),
                        Stop.at("cityAgencies", "/city-agencies"),
                        Stop.at("help", "/help"));
            case INSPECTOR ->
                List.of(
                        Stop.at("cityReading", "/city"),
                        Stop.at("appealsReading", "/city-appeals"),
                        Stop.at("audit", "/city-audit"),
                        Stop.at("rulebook", "/rulebook"),
                        Stop.at("help", "/help"));
            case ADMINISTRATOR ->
                List.of(
                        Stop.at("accounts", "/admin/accounts"),
                        Stop.at("agencies", "/admin/agencies"),
                        Stop.at("adminAudit", "/admin/audit"),
                        Stop.at("help", "/help"));
        };
    }

    static List<Topic> topics(Audience audience) {
        return switch (audience) {
            case STAFF -> List.of(TOTAL, TASK_QUALITY, RESULTS, POINTS, CLASSES, QUOTA, APPEAL);
            case REVIEWER -> List.of(TASK_QUALITY, RESULTS, DIFFERENCE, BONUS, DEDUCTION, CLASSES);
            case AGENCY_HEAD -> List.of(DIFFERENCE, BONUS, CLASSES, FORCED, QUOTA, EXTENSION, TIES, APPEAL);
            case HR -> List.of(NOT_RATED, FORCED, CLASSES, QUOTA, EXTENSION, TIES, APPEAL);
            case CITY_HR -> List.of(CLASSES, QUOTA, EXTENSION, FORCED, APPEAL);
            case INSPECTOR -> List.of(CLASSES, QUOTA, EXTENSION, FORCED, NOT_RATED, APPEAL);
            case ADMINISTRATOR -> List.of();
        };
    }
}

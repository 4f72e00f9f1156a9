package vn.congtam.navigation;

import static vn.congtam.navigation.Workspace.ADMINISTRATION;
import static vn.congtam.navigation.Workspace.AGENCY;
import static vn.congtam.navigation.Workspace.CITY;
import static vn.congtam.navigation.Workspace.PERSONAL;
import static vn.congtam.navigation.Workspace.TEAM;

import java.util.List;
import java.util.function.Predicate;
import vn.congtam.account.CurrentOfficial;

/** Every place that the rail leads to, in order: the one list to change when a screen comes or goes. */
final class Rail {

    private static final Predicate<CurrentOfficial> OFFICIAL = me -> me.personId() != null;
    private static final Predicate<CurrentOfficial> LEADER = me -> me.leadsPeople() && !me.isAgencyHead();
    private static final Predicate<CurrentOfficial> UNIT_LEADER = CurrentOfficial::leadsUnits;
    private static final Predicate<CurrentOfficial> HEAD = CurrentOfficial::isAgencyHead;
    private static final Predicate<CurrentOfficial> REVIEWER = CurrentOfficial::reviewsPeople;
    private static final Predicate<CurrentOfficial> DECIDER =
            me -> me.agencyId() != null && me.decidesIn(me.agencyId());
    private static final Predicate<CurrentOfficial> HR = CurrentOfficial::isHr;
    private static final Predicate<CurrentOfficial> UNIT_HEAD =
            me -> me.isHeadOfUnit() && !me.isHr() && !me.isAgencyHead();
    private static final Predicate<CurrentOfficial> CITY_VIEW = me -> me.isCityHr() || me.isInspector();
    private static final Predicate<CurrentOfficial> ADMIN = CurrentOfficial::isAdministrator;

    static final List<RailEntry> ENTRIES = List.of(
            new RailEntry(PERSONAL, "home", "/", "home", OFFICIAL),
            new RailEntry(PERSONAL, "tasks", "/tasks", "list-check", OFFICIAL),
            new RailEntry(PERSONAL, "selfAssessment", "/self-assessment", "clipboard-check", OFFICIAL),
            new RailEntry(PERSONAL, "myResults", "/results", "chart-bar", OFFICIAL),
            new RailEntry(PERSONAL, "profile", "/profile", "id-badge-2", OFFICIAL),
            new RailEntry(PERSONAL, "appeals", "/appeals", "message-report", OFFICIAL),
            new RailEntry(PERSONAL, "scorePreview", "/score-preview", "calculator", OFFICIAL),
            new RailEntry(TEAM, "teamGrid", "/team", "users", REVIEWER),
            new RailEntry(TEAM, "teamTasks", "/team-tasks", "list-tree", LEADER),
            new RailEntry(TEAM, "teamWeeks", "/team-weeks", "calendar-event", LEADER),
            new RailEntry(TEAM, "teamResults", "/team-results", "chart-histogram", LEADER),
            new RailEntry(TEAM, "ownLevelling", "/my-levelling", "equal", LEADER, "/levelling"),
            new RailEntry(TEAM, "unitBoard", "/agencies/{agency}/board", "chart-bar", UNIT_HEAD),
            new RailEntry(TEAM, "teamPersonnel", "/team-personnel", "user-question", UNIT_LEADER, "/people"),
            new RailEntry(TEAM, "handOvers", "/hand-overs", "corner-down-right", LEADER),
            new RailEntry(TEAM, "concurrentComments", "/concurrent-comments", "users", LEADER),
            new RailEntry(TEAM, "delegations", "/delegations", "arrows-exchange", LEADER),
            new RailEntry(AGENCY, "officeHome", "/", "home", HR.and(OFFICIAL.negate())),
            new RailEntry(
                    AGENCY, "decision", "/agencies/{agency}/decision", "gavel", DECIDER, "/agencies/{agency}/meetings"),
            new RailEntry(AGENCY, "agencyTasks", "/team-tasks", "list-tree", HEAD),
            new RailEntry(AGENCY, "agencyWeeks", "/team-weeks", "calendar-event", HEAD),
            new RailEntry(AGENCY, "headHandOvers", "/hand-overs", "corner-down-right", HEAD),
            new RailEntry(AGENCY, "headConcurrentComments", "/concurrent-comments", "users", HEAD),
            new RailEntry(AGENCY, "headDelegations", "/delegations", "arrows-exchange", HEAD),
            new RailEntry(
                    AGENCY,
                    "progress",
                    "/agencies/{agency}/progress",
                    "progress-check",
                    HR.or(HEAD),
                    "/agencies/{agency}/deadlines"),
            new RailEntry(AGENCY, "stuckSheets", "/agencies/{agency}/stuck-sheets", "alert-triangle", HR),
            new RailEntry(AGENCY, "period", "/agencies/{agency}/period", "calendar-plus", HR),
            new RailEntry(
                    AGENCY,
                    "attendance",
                    "/agencies/{agency}/attendance",
                    "calendar-user",
                    HR,
                    "/agencies/{agency}/absences"),
            new RailEntry(
                    AGENCY,
                    "ranking",
                    "/agencies/{agency}/ranking",
                    "sort-descending-numbers",
                    HR.or(HEAD),
                    "/agencies/{agency}/reopening"),
            new RailEntry(
                    AGENCY, "meetings", "/agencies/{agency}/meetings", "users-group", HR.and(Predicate.not(DECIDER))),
            new RailEntry(AGENCY, "publication", "/agencies/{agency}/publication", "speakerphone", HR),
            new RailEntry(
                    AGENCY,
                    "papers",
                    "/agencies/{agency}/papers",
                    "file-text",
                    HR.or(HEAD),
                    "/agencies/{agency}/letterhead"),
            new RailEntry(AGENCY, "signOff", "/agencies/{agency}/sign-off", "eye", HR.or(HEAD)),
            new RailEntry(
                    AGENCY, "agencyAppeals", "/agencies/{agency}/appeals", "message-report", HR.or(HEAD), "/appeals"),
            new RailEntry(AGENCY, "levelling", "/agencies/{agency}/levelling", "equal", HR.or(HEAD), "/levelling"),
            new RailEntry(AGENCY, "headLevelling", "/my-levelling", "message-report", HEAD),
            new RailEntry(AGENCY, "years", "/agencies/{agency}/years", "calendar-month", HR.or(HEAD)),
            new RailEntry(AGENCY, "board", "/agencies/{agency}/board", "report-analytics", HR.or(HEAD)),
            new RailEntry(
                    AGENCY, "agencyPersonnel", "/agencies/{agency}/personnel", "user-question", HR.or(HEAD), "/people"),
            new RailEntry(AGENCY, "organization", "/agencies/{agency}/organization", "users-group", HR),
            new RailEntry(
                    AGENCY,
                    "moves",
                    "/agencies/{agency}/moves",
                    "corner-down-right",
                    HR,
                    "/agencies/{agency}/transfers"),
            new RailEntry(AGENCY, "agencyDelegations", "/agencies/{agency}/delegations", "arrows-exchange", HR),
            new RailEntry(AGENCY, "agencyAccounts", "/agencies/{agency}/accounts", "user-cog", HR),
            new RailEntry(AGENCY, "history", "/agencies/{agency}/history", "database", HR),
            new RailEntry(AGENCY, "conversion", "/agencies/{agency}/conversion", "stack-2", HR),
            new RailEntry(AGENCY, "rulebook", "/rulebook", "file-settings", HR, "/agencies/{agency}/frameworks"),
            new RailEntry(AGENCY, "audit", "/agencies/{agency}/audit", "history", HR),
            new RailEntry(CITY, "cityHome", "/", "home", CITY_VIEW.and(OFFICIAL.negate())),
            new RailEntry(CITY, "city", "/city", "map-2", CITY_VIEW),
            new RailEntry(CITY, "cityLevelling", "/city-levelling", "equal", CITY_VIEW, "/levelling"),
            new RailEntry(CITY, "cityBoard", "/city-board", "report-analytics", CITY_VIEW),
            new RailEntry(CITY, "cityPersonnel", "/city-personnel", "user-question", CITY_VIEW, "/people"),
            new RailEntry(CITY, "cityAppeals", "/city-appeals", "message-report", CITY_VIEW, "/appeals"),
            new RailEntry(CITY, "cityHeads", "/city-heads", "gavel", CurrentOfficial::isCityHr),
            new RailEntry(CITY, "cityYears", "/city-years", "award", CurrentOfficial::isCityHr),
            new RailEntry(CITY, "cityAgencies", "/city-agencies", "building-community", CurrentOfficial::isCityHr),
            new RailEntry(CITY, "cityCalendar", "/city-calendar", "calendar-event", CurrentOfficial::isCityHr),
            new RailEntry(CITY, "cityRulebook", "/rulebook", "file-settings", CITY_VIEW),
            new RailEntry(CITY, "dataExchange", "/data-exchange", "database", CurrentOfficial::isCityHr),
            new RailEntry(CITY, "cityAudit", "/city-audit", "history", CITY_VIEW),
            new RailEntry(ADMINISTRATION, "accounts", "/admin/accounts", "user-cog", ADMIN),
            new RailEntry(ADMINISTRATION, "agencies", "/admin/agencies", "building-community", ADMIN),
            new RailEntry(ADMINISTRATION, "apiClients", "/admin/api-clients", "plug-connected", ADMIN),
            new RailEntry(ADMINISTRATION, "adminDataExchange", "/data-exchange", "database", ADMIN),
            new RailEntry(ADMINISTRATION, "adminAudit", "/admin/audit", "history", ADMIN));

    private Rail() {}
}

package vn.congtam.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the frame around every page shows; labels are already in the reader's language. */
public record Layout(
        Viewer viewer,
        List<Workspace> workspaces,
        List<RailItem> rail,
        @Nullable MonthSwitch period,
        List<Strip> strips,
        @Nullable Acting acting) {

    /** @param title post and unit, or the granted role */
    public record Viewer(String name, String title, String initials, String agencyName) {}

    /** In whose place the viewer acts; stands under the header until it is left. */
    public record Acting(String text) {}

    public record Workspace(String key, String label, String href, boolean current) {}

    /**
     * @param heading name of the group that starts here, null inside a group and in a short rail
     * @param count number in the red disc, null for none
     */
    public record RailItem(
            String key,
            String label,
            String shortLabel,
            String href,
            String icon,
            boolean current,
            @Nullable String heading,
            @Nullable Integer count) {}

    public record MonthSwitch(String label, List<Option> options) {}

    public record Option(String label, String href, boolean current) {}

    /** @param kind info, warning, success or error */
    public record Strip(String kind, String text) {}
}

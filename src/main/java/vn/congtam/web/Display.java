package vn.congtam.web;

/**
 * How this browser wants pages shown; kept in cookies, usable before sign-in.
 *
 * @param size am, a or ap (15, 16, 18 px)
 * @param contrast normal or high
 */
public record Display(String size, String contrast) {

    static final String SIZE_COOKIE = "ct-size";
    static final String CONTRAST_COOKIE = "ct-contrast";

    static Display of(String size, String contrast) {
        return new Display(
                switch (size) {
                    case "am", "ap" -> size;
                    default -> "a";
                },
                "high".equals(contrast) ? "high" : "normal");
    }
}

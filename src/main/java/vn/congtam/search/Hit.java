package vn.congtam.search;

import java.util.List;

/**
 * Something found, which the reader may open.
 *
 * @param icon name of the picture in front of it
 * @param details what tells it from others of the same name, already in the reader's language
 */
record Hit(String title, List<String> details, String href, String icon) {

    Hit {
        details = details.stream().filter(detail -> !detail.isBlank()).toList();
    }

    public String detail() {
        return String.join(" · ", details);
    }
}

package vn.congtam.upload;

import java.util.List;
import org.springframework.web.servlet.ModelAndView;

/** One of the lists of a preview in pages of fifty: the attributes rows, from, to, total and page. */
public final class ListPage {

    private static final int SIZE = 50;

    private ListPage() {}

    /** @param page from 1; beyond the last one it is empty */
    public static ModelAndView show(ModelAndView view, List<?> all, int page) {
        int shown = Math.clamp(page, 1, all.size() / SIZE + 1);
        int from = (shown - 1) * SIZE;
        int to = Math.min(from + SIZE, all.size());
        return view.addObject("rows", all.subList(from, to))
                .addObject("from", from + 1)
                .addObject("to", to)
                .addObject("total", all.size())
                .addObject("page", shown);
    }
}

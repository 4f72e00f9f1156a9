package vn.congtam.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.congtam.shared.NotFound;

/** Answers a page that is asked for with {@code export} with the file of its table, and tells every other page the address of it. */
@Component
class TableExports implements HandlerInterceptor {

    /** What says which page of a list is shown is no filter. */
    private static final List<String> NOT_CARRIED = List.of("export", "table", "page", "before", "after", "done");

    /** By template; looked up with the first request, because tables need the modules and those the web configuration. */
    private final SingletonSupplier<Map<String, List<PageTable>>> tables;

    private final TableWriter writer;

    TableExports(ObjectProvider<PageTable> tables, TableWriter writer) {
        this.tables = SingletonSupplier.of(() -> tables.stream().collect(Collectors.groupingBy(PageTable::view)));
        this.writer = writer;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !"GET".equals(request.getMethod())) {
            return;
        }
        String format = request.getParameter("export");
        List<PageTable> offered = tables(page);
        if (format != null) {
            String name = Objects.requireNonNullElse(request.getParameter("table"), "");
            page.setView(file(offered, name, page, TableFormat.parse(format), address(request)));
        } else if (!offered.isEmpty()) {
            page.addObject("exportAddress", address(request));
        }
    }

    /** The tables of the page that is about to be shown; pages in parts are named by the whole. */
    private List<PageTable> tables(ModelAndView page) {
        String view = Objects.requireNonNullElse(page.getViewName(), "").replaceFirst("\\s*::.*", "");
        return tables.obtain().getOrDefault(view, List.of());
    }

    private View file(List<PageTable> offered, String name, ModelAndView page, TableFormat format, String address) {
        PageTable asked = offered.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
        return writer.view(asked.export().apply(new PageModel(page.getModel())), format, address);
    }

    /** Path and filters, ready for one more parameter. */
    private static String address(HttpServletRequest request) {
        String query = Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                .filter(part -> !part.isEmpty() && !NOT_CARRIED.contains(part.replaceFirst("=.*", "")))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return request.getRequestURI() + "?" + query;
    }
}

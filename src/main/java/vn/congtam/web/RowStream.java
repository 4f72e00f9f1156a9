package vn.congtam.web;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Hands over the rows of long tables one by one; outside a transaction PostgreSQL would load all of them at once. */
@Service
public class RowStream {

    private static final int FETCH = 500;

    @Transactional(readOnly = true)
    public <T> void each(StatementSpec statement, RowMapper<T> mapper, Consumer<? super T> reader) {
        try (Stream<T> rows = statement.withFetchSize(FETCH).query(mapper).stream()) {
            rows.forEach(reader);
        }
    }

    /**
     * The same for a table that is read in pages, all of them of one moment.
     *
     * @param size rows of a full page
     * @param page rows of a page, from 1
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <T> void pages(int size, IntFunction<List<T>> page, Consumer<? super T> reader) {
        int number = 1;
        List<T> rows = page.apply(number);
        rows.forEach(reader);
        while (rows.size() == size) {
            number++;
            rows = page.apply(number);
            rows.forEach(reader);
        }
    }
}

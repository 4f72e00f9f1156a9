package vn.congtam.document.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.NotFound;

/** Reads a finished bundle block by block, never all of it at once. */
@Component
class BundleFile {

    private final JdbcClient jdbc;

    BundleFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A block and where it begins in the file. */
    record Place(int ordinal, long start, long size) {}

    /**
     * Writes a part of the file.
     *
     * @param from first byte, {@code to} the one after the last
     */
    void write(Bundle bundle, long from, long to, OutputStream out) throws IOException {
        List<Place> places = jdbc.sql("""
                        select ordinal, sum(size) over (order by ordinal) - size as start, size
                        from paper_bundle_block where bundle_id = :bundle order by ordinal
                        """)
                .param("bundle", bundle.id())
                .query(new SimplePropertyRowMapper<>(Place.class))
                .list();
        for (Place place : places) {
            long first = Math.max(from, place.start());
            long end = Math.min(to, place.start() + place.size());
            if (first < end) {
                byte[] content = content(bundle, place.ordinal());
                out.write(content, (int) (first - place.start()), (int) (end - first));
            }
        }
    }

    private byte[] content(Bundle bundle, int ordinal) {
        return jdbc.sql("select content from paper_bundle_block where bundle_id = :bundle and ordinal = :ordinal")
                .param("bundle", bundle.id())
                .param("ordinal", ordinal)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(NotFound::new);
    }
}

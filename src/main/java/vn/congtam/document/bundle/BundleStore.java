package vn.congtam.document.bundle;

import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps bundles while they are made. A node holds a bundle by a lease that ends by the clock of the database: a node that dies loses it,
 * and another one goes on after the last block that was kept.
 */
@Component
class BundleStore {

    /** Longer than any block takes. */
    private static final String LEASE = "interval '3 minutes'";

    /** Takes without a block in between: what brings down node after node is given up. */
    private static final int MOST_ATTEMPTS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    BundleStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A bundle that this node holds. */
    record Held(Bundle bundle, UUID lease) {}

    /** Takes the next bundle that waits, or that another node has left; those that others hold are passed over. */
    @Transactional
    Optional<Held> take() {
        giveUp();
        UUID lease = UUID.randomUUID();
        return jdbc.sql("""
                        update paper_bundle set status = 'RUNNING', lease = :lease, leased_until = now() + {lease}, attempts = attempts + 1
                        where id = (select id from paper_bundle
                                    where status = 'WAITING' or (status = 'RUNNING' and leased_until < now())
                                    order by requested_at, id limit 1 for update skip locked)
                        returning *
                        """.replace("{lease}", LEASE))
                .param("lease", lease)
                .query(Bundles.BUNDLE)
                .optional()
                .map(bundle -> new Held(bundle, lease));
    }

    private void giveUp() {
        jdbc.sql("""
                        update paper_bundle set status = 'FAILED', failure = 'document.bundle.failed.often', finished_at = :now
                        where id in (select id from paper_bundle where status = 'RUNNING' and leased_until < now() and attempts >= :most
                                     for update skip locked)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST_ATTEMPTS)
                .update();
    }

    /**
     * Keeps a block.
     *
     * @param done sheets in the file with it
     * @return false when this node no longer holds the bundle: then nothing was kept
     */
    @Transactional
    boolean append(Held held, int ordinal, ZipBlock block, int files, int done) {
        byte[] content = block.content();
        boolean still = jdbc.sql("""
                        update paper_bundle set done = greatest(done, :done), blocks = blocks + 1, size = size + :size, attempts = 1,
                            leased_until = now() + {lease}
                        where id = :id and lease = :lease and status = 'RUNNING' and blocks = :ordinal
                        """.replace("{lease}", LEASE))
                        .param("done", done)
                        .param("size", content.length)
                        .param("id", held.bundle().id())
                        .param("lease", held.lease())
                        .param("ordinal", ordinal)
                        .update()
                > 0;
        if (still) {
            insert(held.bundle().id(), ordinal, content, block.directory(), files);
        }
        return still;
    }

    /**
     * Writes the end of the file.
     *
     * @return false when this node no longer holds the bundle
     */
    @Transactional
    boolean finish(Held held) {
        Optional<Bundle> current = jdbc.sql("""
                        select * from paper_bundle where id = :id and lease = :lease and status = 'RUNNING' for update
                        """)
                .param("id", held.bundle().id())
                .param("lease", held.lease())
                .query(Bundles.BUNDLE)
                .optional();
        current.ifPresent(this::end);
        return current.isPresent();
    }

    private void end(Bundle bundle) {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        jdbc.sql("select directory from paper_bundle_block where bundle_id = :id order by ordinal")
                .param("id", bundle.id())
                .query((row, n) -> row.getBytes("directory"))
                .list()
                .forEach(directory::writeBytes);
        int files = jdbc.sql("select coalesce(sum(files), 0) from paper_bundle_block where bundle_id = :id")
                .param("id", bundle.id())
                .query(Integer.class)
                .single();
        byte[] end = ZipBlock.end(bundle.size(), directory.toByteArray(), files);
        insert(bundle.id(), bundle.blocks(), end, new byte[0], 0);
        jdbc.sql("""
                        update paper_bundle set status = 'DONE', blocks = blocks + 1, size = size + :size, lease = null, leased_until = null,
                            finished_at = :now where id = :id
                        """)
                .param("size", end.length)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", bundle.id())
                .update();
    }

    private void insert(UUID bundle, int ordinal, byte[] content, byte[] directory, int files) {
        jdbc.sql("""
                        insert into paper_bundle_block (bundle_id, ordinal, size, content, directory, files)
                        values (:bundle, :ordinal, :size, :content, :directory, :files)
                        """)
                .param("bundle", bundle)
                .param("ordinal", ordinal)
                .param("size", content.length)
                .param("content", content)
                .param("directory", directory)
                .param("files", files)
                .update();
    }

    /** @param reference number of the error in the log, null for a reason that the sentence says itself */
    @Transactional
    void fail(Held held, String sentence, @Nullable String reference) {
        jdbc.sql("""
                        update paper_bundle set status = 'FAILED', failure = :sentence, reference = :reference, lease = null,
                            leased_until = null, finished_at = :now
                        where id = :id and lease = :lease and status = 'RUNNING'
                        """)
                .param("sentence", sentence)
                .param("reference", reference)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", held.bundle().id())
                .param("lease", held.lease())
                .update();
    }

    /** Gives the bundle back at once, for a node that stops in good order. */
    @Transactional
    void release(Held held) {
        jdbc.sql("""
                        update paper_bundle set status = 'WAITING', lease = null, leased_until = null
                        where id = :id and lease = :lease and status = 'RUNNING'
                        """)
                .param("id", held.bundle().id())
                .param("lease", held.lease())
                .update();
    }

    /** @return how many were thrown away */
    @Transactional
    int forget(Duration kept) {
        return jdbc.sql("delete from paper_bundle where finished_at < :limit")
                .param("limit", Timestamp.from(clock.instant().minus(kept)))
                .update();
    }
}

package vn.congtam.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.support.ApplicationTest;

/** What is looked for in the middle of words is found by an index, once a table is large enough for it to pay. */
@ApplicationTest
class SearchIndexTests {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "person p;p.search_key;person_search",
                "account a;a.search_key;account_search",
                "task t;t.search_key;task_search",
                "evidence e;search_key(e.file_name);evidence_search"
            })
    @Transactional
    void wordsAreServedByATrigramIndex(String table, String key, String index) {
        jdbc.sql("set local enable_seqscan = off").update();
        Words words = Words.of("báo cáo");
        String plan = String.join(
                "\n",
                jdbc.sql("explain select 1 from " + table + " where " + words.in(key))
                        .params(words.values())
                        .query((row, n) -> row.getString(1))
                        .list());
        assertThat(plan).contains(index);
    }
}

package vn.congtam.document.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.document.letterhead.Letterhead;

/**
 * What a paper says, once for every file format: figures and names are words here already, so that PDF and DOCX cannot differ.
 *
 * @param name for the list of files and for screen readers
 * @param wide whether it lies on its side
 * @param official whether it is a paper with number and signature after Decree 30/2020/NĐ-CP: pages are numbered at the top, the first is not
 * @param number line below the agency, empty for papers without number
 * @param footer null where the paper is of no closing
 */
public record Paper(
        String name,
        boolean wide,
        boolean official,
        Letterhead head,
        String number,
        List<Block> blocks,
        @Nullable Footer footer) {

    public Paper {
        blocks = List.copyOf(blocks);
    }
}

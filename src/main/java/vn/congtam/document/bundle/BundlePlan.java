package vn.congtam.document.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What goes into a bundle, in the order in which it is made: the same on every node, since closed results do not change.
 *
 * @param slices each becomes a block of the file
 */
record BundlePlan(List<Slice> slices) {

    BundlePlan {
        slices = List.copyOf(slices);
    }

    /**
     * Files that are made together.
     *
     * @param sheets how many of them are sheets of people, for the progress
     */
    record Slice(List<Item> items, int sheets) {

        Slice {
            items = List.copyOf(items);
        }
    }

    /** One file. */
    record Item(String path, Callable<byte[]> content) {}

    /** Sheets that are in the file once the first slices are. */
    int sheetsBefore(int slice) {
        return slices.stream().limit(slice).mapToInt(Slice::sheets).sum();
    }

    /** The papers of the month first, then the sheets in slices. */
    static BundlePlan of(List<Item> papers, List<Item> sheets, int sliceSize) {
        List<Slice> slices = new ArrayList<>();
        slices.add(new Slice(papers, 0));
        for (int from = 0; from < sheets.size(); from += sliceSize) {
            List<Item> items = sheets.subList(from, Math.min(from + sliceSize, sheets.size()));
            slices.add(new Slice(items, items.size()));
        }
        return new BundlePlan(slices);
    }
}

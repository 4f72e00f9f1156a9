package vn.congtam.document.sheet;

import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.paper.Footer;
import vn.congtam.rollup.rating.YearSheetRecords.YearSheetRecord;

/** The sheet of a year between letterhead and footer, for every file format. */
record PrintedYear(YearSheetRecord record, Letterhead letterhead, Footer footer) {}

package vn.congtam.scorecard.meeting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** The meetings of a month as a file. */
@Configuration(proxyBeanMethods = false)
class MeetingTables {

    private final Formats formats;

    MeetingTables(Formats formats) {
        this.formats = formats;
    }

    @Bean
    PageTable meetingsTable() {
        return PageTable.of("scorecard/meetings", this::meetings);
    }

    private TableExport<MinutesReader.Row> meetings(PageModel page) {
        MeetingSide side = page.get("side", MeetingSide.class);
        Columns<MinutesReader.Row> columns = Columns.of(MinutesReader.Row.class)
                .text("scorecard.meeting.number", MinutesReader.Row::number)
                .day("scorecard.meeting.heldOn", MinutesReader.Row::heldOn)
                .text("scorecard.meeting.part.CHAIR", MinutesReader.Row::chair)
                .number("scorecard.meeting.present", MinutesReader.Row::people)
                .sum("scorecard.meeting.sheets", MinutesReader.Row::sheets)
                .sum("scorecard.meeting.decided", MinutesReader.Row::decided)
                .text("scorecard.meeting.state", row -> Phrase.of("scorecard.meeting.status." + row.status()));
        return TableExport.of(
                        Phrase.of("scorecard.meeting.title", formats.month(side.month())),
                        columns,
                        page.list("rows", MinutesReader.Row.class))
                .in(side.agencyId(), side.month());
    }
}

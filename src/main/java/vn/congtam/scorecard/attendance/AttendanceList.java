package vn.congtam.scorecard.attendance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;

/** Reads the people of a month with what human resources entered about them, a page at a time. */
@Component
class AttendanceList {

    static final int PAGE = 60;

    private static final String ROWS = """
            select s.id, s.person_id, s.framework_version_id, p.full_name, s.post_title, s.unit_name, s.status, s.reopened, s.days_worked, s.absence_kind,
                   s.not_rated_reason, case when s.not_rated_rule = 'TRANSFERRED' then rated_elsewhere(s.id) is not null else false end as left_to_another, uc.class as led_class, c.records
            from score_sheet s
            join person p on p.id = s.person_id
            join unit u on u.id = s.unit_id
            left join unit_class uc on uc.agency_id = s.agency_id and uc.month = s.month
                and ((s.role = 'HEAD' and uc.unit_id = s.unit_id) or (s.role = 'AGENCY_HEAD' and uc.unit_id is null))
            cross join lateral (
                select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'documentNumber', r.document_no,
                           'day', to_char(r.decided_on, 'DD/MM/YYYY'), 'note', r.note) order by r.id), '[]') as records
                from conduct_record r where r.person_id = s.person_id and r.month = s.month) c
            where s.period_id = :period
              and (cast(:unit as bigint) is null or s.unit_id = :unit)
              and (cast(:sheet as bigint) is null or s.id = :sheet)
            order by u.ordinal, s.unit_name, s.unit_id, p.sort_key, s.id
            limit :limit offset :offset
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Frameworks frameworks;

    AttendanceList(JdbcClient jdbc, JsonMapper json, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.json = json;
        this.frameworks = frameworks;
    }

    /** A unit that has people in the month. */
    record UnitCount(long id, String name, int people) {}

    /** @param page from 1 */
    List<AttendanceRow> page(PeriodSummary period, @Nullable Long unitId, int page) {
        return rows(period, unitId, null, (page - 1) * PAGE);
    }

    Optional<AttendanceRow> row(PeriodSummary period, long sheetId) {
        return rows(period, null, sheetId, 0).stream().findFirst();
    }

    /** Somebody to choose in a form. */
    record Named(long sheetId, String name, String unitName) {}

    /** Everybody of the month, whatever part of the table is shown; of a reopened month those inside the reopening. */
    List<Named> everybody(PeriodSummary period) {
        return jdbc.sql("""
                        select s.id, p.full_name, s.unit_name from score_sheet s join person p on p.id = s.person_id
                        where s.period_id = :period and (:open or s.reopened) order by p.sort_key, s.id
                        """)
                .param("period", period.id())
                .param("open", period.isOpen())
                .query((row, n) -> new Named(row.getLong("id"), row.getString("full_name"), row.getString("unit_name")))
                .list();
    }

    /** Units whose class may be entered: of a reopened month those whose head is inside the reopening. */
    List<UnitCount> classable(PeriodSummary period) {
        List<UnitCount> all = units(period);
        if (period.isOpen()) {
            return all;
        }
        List<Long> reopened = jdbc.sql(
                        "select unit_id from score_sheet where period_id = :period and reopened and role = 'HEAD'")
                .param("period", period.id())
                .query((row, n) -> row.getLong("unit_id"))
                .list();
        return all.stream().filter(unit -> reopened.contains(unit.id())).toList();
    }

    /** Whether the class of the whole agency may be entered: of a reopened month when the sheet of its head is inside. */
    boolean isAgencyClassable(PeriodSummary period) {
        return period.isOpen()
                || jdbc.sql(
                                "select exists (select 1 from score_sheet where period_id = :period and reopened and role = 'AGENCY_HEAD')")
                        .param("period", period.id())
                        .query(Boolean.class)
                        .single();
    }

    List<UnitCount> units(PeriodSummary period) {
        return jdbc.sql("""
                        select s.unit_id as id, min(s.unit_name) as name, count(*) as people
                        from score_sheet s join unit u on u.id = s.unit_id
                        where s.period_id = :period group by s.unit_id, u.ordinal order by u.ordinal, 2
                        """)
                .param("period", period.id())
                .query((row, n) -> new UnitCount(row.getLong("id"), row.getString("name"), row.getInt("people")))
                .list();
    }

    private List<AttendanceRow> rows(PeriodSummary period, @Nullable Long unitId, @Nullable Long sheetId, int offset) {
        return jdbc.sql(ROWS)
                .param("period", period.id())
                .param("unit", unitId, Types.BIGINT)
                .param("sheet", sheetId, Types.BIGINT)
                .param("limit", PAGE)
                .param("offset", offset)
                .query((row, n) ->
                        read(row, frameworks.byId(row.getLong("framework_version_id")), period.workingDays()))
                .list();
    }

    private AttendanceRow read(ResultSet row, Framework framework, int workingDays) throws SQLException {
        BigDecimal worked = row.getBigDecimal("days_worked");
        String kind = row.getString("absence_kind");
        AbsenceKind absence = kind == null ? null : AbsenceKind.valueOf(kind);
        String led = row.getString("led_class");
        List<AttendanceRow.Conduct> records =
                json.readValue(row.getString("records"), new TypeReference<List<AttendanceRow.Conduct>>() {});
        return new AttendanceRow(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("full_name"),
                row.getString("post_title"),
                row.getString("unit_name"),
                row.getString("status"),
                row.getBoolean("reopened"),
                worked,
                absence,
                row.getString("not_rated_reason"),
                row.getBoolean("left_to_another"),
                led,
                records,
                Proposal.of(
                        framework,
                        workingDays,
                        worked,
                        absence,
                        records,
                        led == null ? null : RatedClass.valueOf(led)));
    }
}

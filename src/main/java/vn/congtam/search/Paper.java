package vn.congtam.search;

/**
 * Where numbers of official papers stand, and who may open the page that shows them: each part selects {@code number, person_id,
 * month, href, day} under the same conditions as the permissions of that page.
 */
enum Paper {
    MEETING("search_key(m.number)", Finders.ALL, """
            select m.number, cast(null as bigint) as person_id, m.month, m.held_on as day,
                   case when m.agency_id is null then '/city-heads' else '/agencies/' || m.agency_id end
                       || '/meetings/' || m.id || '?month=' || to_char(m.month, 'YYYY-MM') as href
            from meeting m
            where (m.agency_id = any(:charged) or m.agency_id is null and :cityHr or exists (
                select from meeting_participant x where x.meeting_id = m.id and x.person_id = :me and x.part <> 'MEMBER'))
            """),
    APPEAL("search_key(a.answer_document || ' ' || a.panel)", Finders.ALL, """
            select coalesce(nullif(a.answer_document, ''), a.panel) as number, a.person_id, a.month, a.filed_at::date as day,
                   '/appeals/' || a.id as href
            from appeal a where
            """ + Concerned.BY_APPEAL),
    APPEAL_FILE("search_key(f.file_name)", Finders.ALL, """
            select f.file_name as number, a.person_id, a.month, f.uploaded_at::date as day, '/appeals/' || a.id as href
            from appeal_file f join appeal a on a.id = f.appeal_id where
            """ + Concerned.BY_APPEAL),
    /** The higher body's decision on the head of an agency, where the reader may read the result that it led to. */
    DECISION("search_key(s.decision_document)", Finders.ALL, """
            select s.decision_document as number, s.person_id, s.month, q.closed_at::date as day,
                   '/sheets/' || s.id || '/explanation' as href
            from score_sheet s join period q on q.id = s.period_id
            where s.decision_document is not null
              and exists (select from month_result r where r.person_id = s.person_id and r.month = s.month and r.sheet_id = s.id)
              and case when s.person_id = :me then q.status = 'PUBLISHED'
                  else q.status <> 'OPEN' and (s.agency_id = any(:charged) or :inspector) or q.status = 'PUBLISHED' and :cityHr end
            """),
    QUOTA("search_key(q.quota_document)", Finders.ALL, """
            select q.quota_document as number, cast(null as bigint) as person_id, q.month, q.month as day,
                   '/agencies/' || q.agency_id || '/ranking?month=' || to_char(q.month, 'YYYY-MM') as href
            from period q
            where q.quota_extended and (q.agency_id = any(:charged)
                or :inspector and q.status <> 'OPEN' or :cityHr and q.status = 'PUBLISHED')
            """),
    REOPENING("search_key(r.document_no)", Finders.ALL, """
            select r.document_no as number, cast(null as bigint) as person_id, q.month, r.requested_at::date as day,
                   '/agencies/' || q.agency_id || '/reopening?month=' || to_char(q.month, 'YYYY-MM') as href
            from reopening r join period q on q.id = r.period_id
            where (q.agency_id = any(:charged) or :cityHr or :inspector)
            """),
    FRAMEWORK("search_key(c.document_no)", Finders.MANAGERS, """
            select c.document_no as number, cast(null as bigint) as person_id, c.from_month as month, c.from_month as day,
                   '/agencies/' || c.agency_id || '/frameworks' as href
            from framework_choice c where c.agency_id = any(:managed)
            """),
    DELEGATION("search_key(d.document_no)", Finders.MANAGERS_AND_OFFICIALS, """
            select d.document_no as number, d.delegator_id as person_id, date_trunc('month', d.valid_from)::date as month, d.valid_from as day,
                   case when :me in (d.delegator_id, d.delegate_id) then '/delegations'
                        else '/agencies/' || d.agency_id || '/delegations' end as href
            from delegation d where (d.agency_id = any(:managed) or :me in (d.delegator_id, d.delegate_id))
            """),
    MOVE("search_key(v.document_no)", Finders.MANAGERS, """
            select v.document_no as number, v.person_id, date_trunc('month', v.effective_on)::date as month, v.effective_on as day,
                   '/agencies/' || v.agency_id || '/moves' as href
            from personnel_move v where v.agency_id = any(:managed)
            """),
    CONDUCT("search_key(n.document_no)", Finders.MANAGERS, """
            select n.document_no as number, n.person_id, n.month, n.decided_on as day,
                   '/agencies/' || n.agency_id || '/attendance?month=' || to_char(n.month, 'YYYY-MM') as href
            from conduct_record n where n.agency_id = any(:managed)
            """),
    IMPORT("search_key(b.document_no)", Finders.MANAGERS_AND_CITY, """
            select b.document_no as number, cast(null as bigint) as person_id, cast(null as date) as month, b.imported_at::date as day,
                   '/agencies/' || b.agency_id || '/history/' || b.id as href
            from import_batch b where (b.agency_id = any(:managed) or :cityHr or :inspector)
            """);

    private final String key;
    private final Finders seen;
    private final String sql;

    Paper(String key, Finders seen, String sql) {
        this.key = key;
        this.seen = seen;
        this.sql = sql;
    }

    /** Whether the reader may find any paper of this kind. */
    boolean isSeenIn(SearchScope scope) {
        return switch (seen) {
            case ALL -> scope.seesPapers();
            case MANAGERS -> scope.manages();
            case MANAGERS_AND_OFFICIALS -> scope.manages() || scope.isOfficial();
            case MANAGERS_AND_CITY -> scope.manages() || scope.watchesCity();
        };
    }

    String matching(Words words) {
        return "select '" + name() + "' as paper, x.* from (" + sql + " and " + words.in(key) + ") x";
    }

    /** Who may find anything of a kind at all; its statement tells which. */
    private enum Finders {
        ALL,
        MANAGERS,
        MANAGERS_AND_OFFICIALS,
        MANAGERS_AND_CITY
    }

    /** An appeal {@code a} is for the person, those in charge of the agency, who hears it and those who watch the city. */
    private static final class Concerned {

        static final String BY_APPEAL = """
                (a.person_id = :me or a.agency_id = any(:charged) or :cityHr or :inspector
                 or a.hearer_id = :me and not (a.decided_alone and coalesce(a.decider_id = :me or a.decider_account = :account, false)))
                """;
    }
}

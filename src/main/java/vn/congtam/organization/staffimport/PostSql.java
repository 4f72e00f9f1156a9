package vn.congtam.organization.staffimport;

/** Statements on posts; {@code :rows} is a JSON list of what each person gets. */
final class PostSql {

    private static final String ROWS = """
            json_to_recordset(cast(:rows as json)) as r("postId" bigint, "personId" bigint, "unitId" bigint, "role" text,
                "title" text, "acting" text, "validFrom" date, "validTo" date)
            """;

    static final String END = """
            update post t set valid_to = r."validTo", version = t.version + 1
            from %s where t.id = r."postId" and t.agency_id = :agency
            """.formatted(ROWS);

    static final String STEP_DOWN = """
            update post t set role = 'MEMBER', acting = null from %s where t.id = r."postId" and t.agency_id = :agency
            """.formatted(ROWS);

    static final String CORRECT = """
            update post t set role = r."role", unit_id = r."unitId", title = r."title", acting = r."acting", version = t.version + 1
            from %s where t.id = r."postId" and t.agency_id = :agency
            """.formatted(ROWS);

    /** Who is no deputy any more is in charge of nothing. */
    static final String DROP_FIELDS = """
            delete from post_field f using %s
            where f.post_id = r."postId" and r."role" not in ('DEPUTY', 'AGENCY_DEPUTY') and :agency > 0
            """.formatted(ROWS);

    static final String BEGIN = """
            insert into post (person_id, agency_id, unit_id, role, title, acting, valid_from)
            select r."personId", :agency, r."unitId", r."role", r."title", r."acting", r."validFrom" from %s
            """.formatted(ROWS);

    /** A deputy whose title alone has changed stays in charge of the same fields. */
    static final String KEEP_FIELDS = """
            insert into post_field (post_id, duty_group, unit_id)
            select n.id, f.duty_group, f.unit_id
            from %s
            join post o on o.id = r."postId"
            join post_field f on f.post_id = o.id
            join post n on n.person_id = r."personId" and n.valid_from = r."validFrom" and not n.concurrent
                and n.role = o.role and n.unit_id = o.unit_id and n.agency_id = :agency
            """.formatted(ROWS);

    private PostSql() {}
}

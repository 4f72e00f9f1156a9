package vn.congtam.exchange;

import java.util.Map;

/** What the document of the interface shows; every call has an example. */
final class ApiExamples {

    private static final String OFFICIAL = """
            {"id": 1207, "code": "00127", "fullName": "Nguyễn Thị Hà", "birthDate": "1989-04-12", "agencyId": 12, "agencyCode": "PSM",
             "agencyName": "UBND phường Sao Mai", "subjectGroup": "CIVIL_SERVANT", "jobPosition": "Chuyên viên về tài chính",
             "grade": "Chuyên viên", "dutyGroup": "Chuyên môn"}""";

    private static final String POST = """
            {"id": 3310, "officialId": 1207, "officialCode": "00127", "agencyId": 12, "agencyCode": "PSM", "unitId": 41,
             "unit": "Phòng Kinh tế", "role": "MEMBER", "title": "Chuyên viên", "concurrent": false, "validFrom": "2024-01-01", "validTo": null}""";

    private static final String RESULT = """
            {"id": 90211, "officialId": 1207, "officialCode": "00127", "agencyId": 12, "agencyCode": "PSM", "month": "2026-10", "version": 1,
             "publishedAt": "2026-11-05T03:00:00Z", "framework": "1841-QĐ/TU", "rated": true, "total": "91.75", "class": "A", "classLabel": "A",
             "movedByQuota": false, "rankInAgency": 3, "rankInUnit": 1, "rankInDutyGroup": 2, "notRatedReason": null,
             "source": "SCORED", "document": null}""";

    private static final String TASK = """
            {"id": 55120, "external": {"source": "qlvb", "id": "CV-2026-01984"}, "officialId": 1207, "officialCode": "00127", "agencyId": 12,
             "agencyCode": "PSM", "month": "2026-10", "title": "Tham mưu trả lời công văn 1984/UBND-KT", "product": "Công văn trả lời",
             "dueOn": "2026-10-28", "adHoc": true, "quantity": "1", "unitOfMeasure": "văn bản", "complexity": 2, "assignerId": 1180,
             "progress": 0, "finishedOn": null, "quality": "PENDING", "disposition": "ACTIVE"}""";

    private static final String ROLLUP = """
            {"id": null, "officialId": 1207, "officialCode": "00127", "agencyId": 12, "agencyCode": "PSM", "year": 2026, "span": "QUARTER",
             "number": 3, "publishedAt": null, "monthsRated": 3, "mean": "90.166666667", "class": "A", "classLabel": "A", "rank": null}""";

    private static final String STATE = """
            {"fetchedTo": 4711, "acknowledgedTo": 4711, "acknowledgedAt": "2026-11-06T02:15:00Z"}""";

    /** Method and path to an answer. */
    static final Map<String, String> ANSWERS = Map.of(
            "GET /api/v1/officials", page(OFFICIAL, "1207"),
            "GET /api/v1/officials/{officialId}", OFFICIAL,
            "GET /api/v1/posts", page(POST, "3310"),
            "GET /api/v1/tasks", page(TASK, "null"),
            "PUT /api/v1/tasks/{source}/{number}", TASK,
            "GET /api/v1/results", page(RESULT, "90211"),
            "GET /api/v1/rollups", page(ROLLUP, "1207"),
            "GET /api/v1/changes", changes(),
            "POST /api/v1/changes/acknowledgement", STATE,
            "POST /api/v1/changes/restart", STATE);

    /** Method and path to what is sent. */
    static final Map<String, String> BODIES =
            Map.of("PUT /api/v1/tasks/{source}/{number}", """
            {"officialId": 1207, "title": "Tham mưu trả lời công văn 1984/UBND-KT", "product": "Công văn trả lời", "dueOn": "2026-10-28",
             "quantity": 1, "unitOfMeasure": "văn bản", "complexity": 2, "adHoc": true}""", "POST /api/v1/changes/acknowledgement", """
            {"upTo": 4711}""");

    private ApiExamples() {}

    private static String page(String item, String next) {
        return "{\"items\": [" + item + "], \"next\": " + next + "}";
    }

    private static String changes() {
        return """
                {"items": [{"position": 4710, "kind": "RESULT", "id": 90211, "agencyId": 12, "changedAt": "2026-11-05T03:00:00Z", "gone": false,
                            "result": %s},
                           {"position": 4711, "kind": "POST", "id": 3309, "agencyId": 12, "changedAt": "2026-11-05T03:10:00Z", "gone": true}],
                 "next": 4711, "more": false}""".formatted(RESULT);
    }
}

package vn.congtam.organization.staffimport;

import vn.congtam.organization.Gender;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.SubjectGroup;
import vn.congtam.shared.spreadsheet.Vocabulary;

/** The words a staff list may use. */
final class Words {

    static final Vocabulary<Gender> GENDERS = new Vocabulary<Gender>()
            .word(Gender.FEMALE, "Nữ")
            .word(Gender.MALE, "Nam")
            .word(Gender.OTHER, "Khác");

    static final Vocabulary<SubjectGroup> SUBJECT_GROUPS = new Vocabulary<SubjectGroup>()
            .word(SubjectGroup.CADRE, "Cán bộ")
            .word(SubjectGroup.CIVIL_SERVANT, "Công chức")
            .word(SubjectGroup.PUBLIC_EMPLOYEE, "Viên chức")
            .word(SubjectGroup.CONTRACT_WORKER, "Lao động hợp đồng", "Hợp đồng lao động", "Hợp đồng", "Người lao động");

    static final Vocabulary<PostRole> ROLES = new Vocabulary<PostRole>()
            .word(PostRole.MEMBER, "Không", "Không giữ chức vụ", "Nhân viên", "Chuyên viên", "Thành viên")
            .word(PostRole.DEPUTY, "Phó trưởng đơn vị", "Cấp phó đơn vị", "Cấp phó", "Phó đơn vị")
            .word(PostRole.HEAD, "Trưởng đơn vị", "Cấp trưởng đơn vị", "Cấp trưởng", "Người đứng đầu đơn vị")
            .word(PostRole.AGENCY_DEPUTY, "Cấp phó cơ quan", "Phó thủ trưởng cơ quan", "Phó người đứng đầu cơ quan")
            .word(PostRole.AGENCY_HEAD, "Người đứng đầu cơ quan", "Thủ trưởng cơ quan");

    private Words() {}
}

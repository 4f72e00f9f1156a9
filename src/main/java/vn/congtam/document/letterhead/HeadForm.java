package vn.congtam.document.letterhead;

/** Whose papers they are: of the State (Decree 30/2020/NĐ-CP) or of the Party (Regulation 66-QĐ/TW and its guide). */
public enum HeadForm {
    STATE,
    PARTY
}

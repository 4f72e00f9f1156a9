package vn.congtam.scorecard.transfers;

/** Why somebody goes to another agency. */
enum TransferKind {
    TRANSFER,
    SECONDMENT,
    RETURN
}

package vn.congtam.period;

public enum PeriodStatus {
    OPEN,
    CLOSED,
    PUBLISHED
}

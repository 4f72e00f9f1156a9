package vn.congtam.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congtam.worklog.TestTasks.OCTOBER;
import static vn.congtam.worklog.TestTasks.october;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class CompletionRatioTests {

    @Autowired
    Worklog worklog;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    TestTasks tasks;
    Official staff;
    Official head;

    @BeforeEach
    void people() {
        tasks = new TestTasks(jdbc);
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Văn hóa - Xã hội");
        staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Minh Hạnh");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
    }

    @Test
    void nothingAssignedIsNoData() {
        assertThat(worklog.completionRatio(staff.personId(), OCTOBER)).isEqualTo(new CompletionRatio(0, 0));
        assertThat(worklog.completionRatio(staff.personId(), OCTOBER).hasData()).isFalse();
        assertThat(worklog.completionRatios(staff.agencyId(), OCTOBER)).isEmpty();
    }

    @Test
    void onlyOnTimeAndPassedCountsInTheNumerator() {
        mixedMonth();
        assertThat(worklog.completionRatio(staff.personId(), OCTOBER)).isEqualTo(new CompletionRatio(1, 5));
    }

    @Test
    void figuresAddUpToTheTotalAndTellWhatTheRestWouldAdd() {
        mixedMonth();
        TaskFigures figures = worklog.figures(staff.personId(), OCTOBER);
        assertThat(figures.total()).isEqualTo(5);
        assertThat(figures.doneOnTimePassed()).isEqualTo(1);
        assertThat(figures.awaitingConfirmation()).isEqualTo(1);
        assertThat(figures.failed()).isEqualTo(1);
        assertThat(figures.late()).isEqualTo(1);
        assertThat(figures.inProgress()).isEqualTo(1);
        assertThat(figures.possibleRatio()).isEqualTo(new CompletionRatio(3, 5));
    }

    @Test
    void handedBackTaskStaysInTheDenominator() {
        long back = tasks.open(staff, "Rà soát hộ nghèo", october(25));
        tasks.finished(staff, head, october(10), october(10), "PASSED");
        jdbc.sql("update task set disposition = 'HANDED_BACK', disposition_reason = 'nghỉ ốm' where id = ?")
                .param(back)
                .update();
        assertThat(worklog.completionRatio(staff.personId(), OCTOBER)).isEqualTo(new CompletionRatio(1, 2));
    }

    @Test
    void setVersionsAnswerTheSameForEverybody() {
        mixedMonth();
        tasks.finished(head, staff, october(5), october(5), "PASSED");
        CompletionRatio ofStaff = worklog.completionRatio(staff.personId(), OCTOBER);
        CompletionRatio ofHead = new CompletionRatio(1, 1);
        assertThat(worklog.completionRatios(staff.agencyId(), OCTOBER))
                .containsEntry(staff.personId(), ofStaff)
                .containsEntry(head.personId(), ofHead);
        assertThat(worklog.completionRatios(List.of(staff.personId(), head.personId()), OCTOBER))
                .containsEntry(staff.personId(), ofStaff)
                .containsEntry(head.personId(), ofHead);
    }

    @Test
    void lateTasksComeFirstInTheReviewersList() {
        mixedMonth();
        assertThat(worklog.tasksOf(staff.personId(), OCTOBER).getFirst().state())
                .isEqualTo(TaskState.DONE_LATE);
    }

    @Test
    void upcomingTasksAreTheUnfinishedOnesByDueDate() {
        mixedMonth();
        assertThat(worklog.upcoming(staff.personId(), 5))
                .singleElement()
                .satisfies(task -> assertThat(task.daysLeft()).isEqualTo(10));
    }

    @Test
    void failedAndUnfinishedWorkIsNotOfferedForABonus() {
        mixedMonth();
        assertThat(worklog.bonusChoices(staff.personId(), OCTOBER)).hasSize(3);
    }

    private void mixedMonth() {
        tasks.finished(staff, head, october(7), october(7), "PASSED");
        tasks.finished(staff, head, october(12), october(15), "PASSED");
        tasks.finished(staff, head, october(14), october(13), "FAILED");
        tasks.finished(staff, head, october(19), october(19), "PENDING");
        tasks.open(staff, "Báo cáo giảm nghèo", october(30));
    }
}

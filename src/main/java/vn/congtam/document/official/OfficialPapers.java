package vn.congtam.document.official;

import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.paper.Paper;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** Makes the papers of a closed month for whoever may take its summary. Every file format is drawn from what it hands out. */
@Service
public class OfficialPapers {

    private final MonthMaterials materials;
    private final ProposalPaper proposal;
    private final DecisionPaper decision;
    private final UnitListPaper unitList;

    OfficialPapers(MonthMaterials materials, ProposalPaper proposal, DecisionPaper decision, UnitListPaper unitList) {
        this.materials = materials;
        this.proposal = proposal;
        this.decision = decision;
        this.unitList = unitList;
    }

    /**
     * HR's proposal to the head of the agency.
     *
     * @throws NotFound when the month is not the reader's to take
     * @throws Conflict while it is open
     */
    public Paper proposal(PeriodSummary period, CurrentOfficial me) {
        return proposal.of(materials.of(period, PaperKind.PROPOSAL, me));
    }

    /**
     * The decision with the list of everybody.
     *
     * @throws NotFound when the month is not the reader's to take
     * @throws Conflict while it is open
     */
    public Paper decision(PeriodSummary period, CurrentOfficial me) {
        return decision.of(materials.of(period, PaperKind.DECISION, me));
    }

    /**
     * The list of one unit.
     *
     * @throws NotFound when the month is not the reader's to take, or nobody of the unit has a result in it
     * @throws Conflict while it is open
     */
    public Paper unitList(PeriodSummary period, long unit, CurrentOfficial me) {
        return unitList.of(materials.ofUnit(period, unit, me));
    }
}

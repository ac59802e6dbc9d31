package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.SelectionProblem;

/// The places of a recruitment: those who are accepted never outnumber them (APP-8, REC-6). Asked while the
/// selection is held, so that what is counted holds.
@ApplicationScoped
class RecruitmentPlaces {

    private final DecisionRepository decisions;
    private final PlaceOfferRepository offers;

    RecruitmentPlaces(DecisionRepository decisions, PlaceOfferRepository offers) {
        this.decisions = decisions;
        this.offers = offers;
    }

    /// @param prepared how many more are to be accepted
    /// @throws DomainException `places-taken`
    void requireRoomFor(RecruitmentView recruitment, long prepared) {
        Integer places = recruitment.places();
        if (places != null && offers.countTaken(recruitment.id()) + prepared > places) {
            throw new DomainException(SelectionProblem.PLACES_TAKEN, places);
        }
    }

    /// Whether a place is left for someone on the reserve list. Where places are unlimited, one that came free is.
    boolean hasOneLeft(RecruitmentView recruitment) {
        Integer places = recruitment.places();
        return places == null
                || offers.countTaken(recruitment.id()) + decisions.countPrepared(recruitment.id(), null) < places;
    }
}

package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import java.time.Instant;
import java.util.List;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EventKind;

/// What an event must meet so that people may sign up for it (EVT-2, EVT-3). Every fault is found, not the first
/// one.
final class PublicationRules {

    private static final int STUDY_VISIT_DAYS = 2;
    private static final int STUDY_VISIT_LEAST = 15;
    private static final int STUDY_VISIT_MOST = 25;

    private PublicationRules() {}

    /// What keeps a draft from being published: `required`, `in-the-past`, `study-visit-days`, `study-visit-size`,
    /// `meeting-with-authorities-missing`, `meeting-with-ngos-missing`.
    static InvalidInput.Collector faultsToPublish(EventDetails details, Instant now) {
        return faultsOfPublished(details)
                .rejectIf(!details.startsAt().isAfter(now), at("sessions", 0, "startsAt"), InputFault.IN_THE_PAST)
                .rejectIf(
                        details.signUp().closesOn() != null
                                && !details.signUpClosesAt().isAfter(now),
                        at("signUp", "closesOn"),
                        InputFault.IN_THE_PAST)
                .rejectIf(
                        details.decisionOn() != null
                                && !Warsaw.endOf(details.decisionOn()).isAfter(now),
                        at("decisionOn"),
                        InputFault.IN_THE_PAST);
    }

    /// What keeps a published event from being changed. It may have begun, but it is not moved into the past: an
    /// event that is over does not change, so nobody could mend it.
    ///
    /// @param before what was said of it until now
    static InvalidInput.Collector faultsToChange(EventDetails details, EventDetails before, Instant now) {
        return faultsOfPublished(details)
                .rejectIf(
                        !details.startsAt().equals(before.startsAt())
                                && !details.startsAt().isAfter(now),
                        at("sessions", 0, "startsAt"),
                        InputFault.IN_THE_PAST)
                .rejectIf(
                        !details.endsAt().isAfter(now),
                        at("sessions", details.sessions().size() - 1, "endsAt"),
                        InputFault.IN_THE_PAST);
    }

    private static InvalidInput.Collector faultsOfPublished(EventDetails details) {
        List<EventSession> sessions = details.sessions();
        InvalidInput.Collector faults = new InvalidInput.Collector();
        faults.rejectIf(sessions.isEmpty(), at("sessions"), InputFault.REQUIRED);
        for (int i = 0; i < sessions.size(); i++) {
            EventSession session = sessions.get(i);
            faults.rejectIf(
                    session.place() == null && session.link() == null, at("sessions", i, "place"), InputFault.REQUIRED);
        }
        if (details.kind() == EventKind.STUDY_VISIT) {
            addFaultsOfStudyVisit(details, faults);
        }
        return faults;
    }

    private static void addFaultsOfStudyVisit(EventDetails details, InvalidInput.Collector faults) {
        int capacity = details.capacity();
        Integer minimum = details.minimum();
        faults.rejectIf(
                        !details.sessions().isEmpty() && details.days() != STUDY_VISIT_DAYS,
                        at("sessions"),
                        EventFault.STUDY_VISIT_DAYS)
                .rejectIf(
                        capacity < STUDY_VISIT_LEAST || capacity > STUDY_VISIT_MOST,
                        at("capacity"),
                        EventFault.STUDY_VISIT_SIZE)
                .rejectIf(minimum == null || minimum < STUDY_VISIT_LEAST, at("minimum"), EventFault.STUDY_VISIT_SIZE)
                .rejectIf(
                        isHostMissing(details, OrganisationKind.LOCAL_GOVERNMENT),
                        at("agenda"),
                        EventFault.MEETING_WITH_AUTHORITIES_MISSING)
                .rejectIf(
                        isHostMissing(details, OrganisationKind.NGO),
                        at("agenda"),
                        EventFault.MEETING_WITH_NGOS_MISSING);
    }

    private static boolean isHostMissing(EventDetails details, OrganisationKind sector) {
        return details.agenda().stream().noneMatch(item -> item.hostSector() == sector);
    }
}

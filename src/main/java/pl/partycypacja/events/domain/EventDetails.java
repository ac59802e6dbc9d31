package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EventKind;

/// What is said of an event (EVT-1 … EVT-5, EVT-8).
///
/// @param organiserId the programme's organiser when null
/// @param minimum below which it may be called off (EVT-7)
/// @param signUp when people sign up
/// @param tiers who comes first; without any, everyone is equal
public record EventDetails(
        @NotBlank @Size(max = 200) String title,

        @NotNull EventKind kind,

        @Size(max = 10_000) @Multiline @Nullable String description,

        @Nullable UUID organiserId,

        @NotNull @Size(max = 60) List<@NotNull @Valid EventSession> sessions,

        @NotNull @Size(max = 100) List<@NotNull @Valid AgendaItem> agenda,

        @NotNull @Min(1) @Max(10_000) Integer capacity,

        @Min(1) @Max(10_000) @Nullable Integer minimum,

        @Nullable LocalDate decisionOn,

        @NotNull @Valid EventSignUp signUp,
        @NotNull @Size(max = 10) List<@NotNull @Valid Tier> tiers,

        @NotNull @Size(max = 10) List<@NotNull EventCost> costsCovered) {

    /// EVT-2.
    private static final int STUDY_VISIT_DAYS = 2;

    private static final int STUDY_VISIT_LEAST = 15;
    private static final int STUDY_VISIT_MOST = 25;

    /// EVT-4.
    private static final int STUDY_VISIT_OPENS_DAYS_BEFORE = 21;

    /// Where drafts stand that are not dated yet: after everything else.
    private static final Instant UNDATED = Instant.parse("9999-12-30T23:00:00Z");

    private static final int USUAL_OFFER_HOURS = 48;
    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(1);

    /// @throws InvalidInput `date-order`, `out-of-range`, `duplicate`, `not-applicable`: all at once
    void requireConsistent() {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int i = 0; i < sessions.size(); i++) {
            EventSession session = sessions.get(i);
            faults.rejectIf(
                    session.length().compareTo(SHORTEST_SESSION) < 0,
                    at("sessions", i, "endsAt"),
                    InputFault.DATE_ORDER);
            faults.rejectIf(
                    i > 0 && session.startsAt().isBefore(sessions.get(i - 1).endsAt()),
                    at("sessions", i, "startsAt"),
                    InputFault.DATE_ORDER);
            EventPlace place = session.place();
            faults.rejectIf(
                    place != null && (place.latitude() == null) != (place.longitude() == null),
                    at("sessions", i, "place", "latitude"),
                    InputFault.REQUIRED);
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tiers.size(); i++) {
            faults.rejectIf(!names.add(tiers.get(i).name()), at("tiers", i, "name"), InputFault.DUPLICATE);
            faults.rejectIf(isTierOutOfOrder(i), at("tiers", i, "opensDaysBefore"), InputFault.DATE_ORDER);
        }
        faults.rejectIf(minimum != null && minimum > capacity, at("minimum"), InputFault.OUT_OF_RANGE)
                .rejectIf(
                        signUp.opensOn() != null && signUp.opensDaysBefore() != null,
                        at("signUp", "opensDaysBefore"),
                        InputFault.NOT_APPLICABLE)
                .rejectIf(opensTooLate(signUpOpensAt()), at("signUp", "closesOn"), InputFault.DATE_ORDER)
                .rejectIf(
                        decisionOn != null && !Warsaw.startOf(decisionOn).isBefore(startsAt()),
                        at("decisionOn"),
                        InputFault.DATE_ORDER)
                .throwIfAny();
    }

    private boolean opensTooLate(@Nullable Instant opens) {
        return !sessions.isEmpty() && opens != null && !opens.isBefore(signUpClosesAt());
    }

    /// It never opens, or before one that comes first (EVT-5).
    private boolean isTierOutOfOrder(int tier) {
        Instant opens = signUpOpensAt(tier);
        Instant before = tier == 0 ? null : signUpOpensAt(tier - 1);
        return (opensTooLate(opens) && !opensTooLate(signUpOpensAt()))
                || (before != null && (opens == null || opens.isBefore(before)));
    }

    /// Everything that keeps it from being published (EVT-2, EVT-3): `required`, `in-the-past`, `study-visit-days`,
    /// `study-visit-size`, `meeting-with-authorities-missing`, `meeting-with-ngos-missing`.
    InvalidInput.Collector faultsToPublish(Instant now) {
        return faultsOfPublished()
                .rejectIf(!startsAt().isAfter(now), at("sessions", "0", "startsAt"), InputFault.IN_THE_PAST)
                .rejectIf(
                        signUp.closesOn() != null && !signUpClosesAt().isAfter(now),
                        at("signUp", "closesOn"),
                        InputFault.IN_THE_PAST)
                .rejectIf(
                        decisionOn != null && !Warsaw.endOf(decisionOn).isAfter(now),
                        at("decisionOn"),
                        InputFault.IN_THE_PAST);
    }

    /// The same for one that is published already, and may have begun: it is not moved into the past, where nothing
    /// could be mended any more.
    InvalidInput.Collector faultsToChange(EventDetails before, Instant now) {
        return faultsOfPublished()
                .rejectIf(
                        !startsAt().equals(before.startsAt()) && !startsAt().isAfter(now),
                        at("sessions", "0", "startsAt"),
                        InputFault.IN_THE_PAST)
                .rejectIf(
                        !endsAt().isAfter(now), at("sessions", sessions.size() - 1, "endsAt"), InputFault.IN_THE_PAST);
    }

    private InvalidInput.Collector faultsOfPublished() {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        faults.rejectIf(sessions.isEmpty(), at("sessions"), InputFault.REQUIRED);
        for (int i = 0; i < sessions.size(); i++) {
            EventSession session = sessions.get(i);
            faults.rejectIf(
                    session.place() == null && session.link() == null, at("sessions", i, "place"), InputFault.REQUIRED);
        }
        if (kind == EventKind.STUDY_VISIT) {
            faults.rejectIf(
                            !sessions.isEmpty() && days() != STUDY_VISIT_DAYS,
                            at("sessions"),
                            EventFault.STUDY_VISIT_DAYS)
                    .rejectIf(
                            capacity < STUDY_VISIT_LEAST || capacity > STUDY_VISIT_MOST,
                            at("capacity"),
                            EventFault.STUDY_VISIT_SIZE)
                    .rejectIf(
                            minimum == null || minimum < STUDY_VISIT_LEAST, at("minimum"), EventFault.STUDY_VISIT_SIZE)
                    .rejectIf(
                            isHostMissing(OrganisationKind.LOCAL_GOVERNMENT),
                            at("agenda"),
                            EventFault.MEETING_WITH_AUTHORITIES_MISSING)
                    .rejectIf(isHostMissing(OrganisationKind.NGO), at("agenda"), EventFault.MEETING_WITH_NGOS_MISSING);
        }
        return faults;
    }

    private boolean isHostMissing(OrganisationKind sector) {
        return agenda.stream().noneMatch(item -> item.hostSector() == sector);
    }

    /// Calendar days in Warsaw from the first to the last.
    private long days() {
        return ChronoUnit.DAYS.between(
                        startsAt().atZone(Warsaw.ZONE).toLocalDate(),
                        endsAt().minusNanos(1).atZone(Warsaw.ZONE).toLocalDate())
                + 1;
    }

    /// Where those who have a place meet on the web.
    public List<String> links() {
        return sessions.stream()
                .flatMap(session -> Stream.ofNullable(session.link()))
                .distinct()
                .toList();
    }

    /// As anyone may see them.
    public List<EventSession> sessionsWithoutLinks() {
        return sessions.stream()
                .map(session -> new EventSession(session.startsAt(), session.endsAt(), session.place(), null))
                .toList();
    }

    Instant startsAt() {
        return sessions.isEmpty() ? UNDATED : sessions.getFirst().startsAt();
    }

    Instant endsAt() {
        return sessions.isEmpty() ? UNDATED : sessions.getLast().endsAt();
    }

    /// EVT-1: all sessions together, in minutes.
    public long minutes() {
        return sessions.stream()
                .mapToLong(session -> session.length().toMinutes())
                .sum();
    }

    /// EVT-4: the first moment of the day; null when it is open as soon as it is published.
    @Nullable
    Instant signUpOpensAt() {
        if (signUp.opensOn() != null) {
            return Warsaw.startOf(signUp.opensOn());
        }
        if (signUp.opensDaysBefore() != null) {
            return daysBefore(signUp.opensDaysBefore());
        }
        return kind == EventKind.STUDY_VISIT ? daysBefore(STUDY_VISIT_OPENS_DAYS_BEFORE) : null;
    }

    /// EVT-5: when a tier may sign up; null when it may as soon as it is published.
    @Nullable
    Instant signUpOpensAt(int tier) {
        Integer days = tiers.isEmpty() ? null : tiers.get(tier).opensDaysBefore();
        Instant all = signUpOpensAt();
        if (days == null) {
            return all;
        }
        Instant own = daysBefore(days);
        return all == null || own.isAfter(all) ? own : all;
    }

    private Instant daysBefore(int days) {
        return Warsaw.startOf(startsAt().atZone(Warsaw.ZONE).toLocalDate().minusDays(days));
    }

    /// The first moment at which nobody signs up any more.
    Instant signUpClosesAt() {
        Instant starts = startsAt();
        return signUp.closesOn() == null
                ? starts
                : Stream.of(starts, Warsaw.endOf(signUp.closesOn()))
                        .min(Instant::compareTo)
                        .orElse(starts);
    }

    Duration offerLasts() {
        return Duration.ofHours(Objects.requireNonNullElse(signUp.offerHours(), USUAL_OFFER_HOURS));
    }

    /// Where people go first, as a calendar says it.
    ///
    /// @param withLink whether whoever reads it has a place, and may know the address on the web
    String where(boolean withLink) {
        return sessions.getFirst().where(withLink);
    }

    /// The same event, with its first session on another day: everything that has a day moves by as many.
    ///
    /// @throws InvalidInput `not-applicable` when it is not dated itself
    EventDetails movedTo(LocalDate firstDay) {
        if (sessions.isEmpty()) {
            throw InvalidInput.at(at("startsOn"), InputFault.NOT_APPLICABLE);
        }
        long days = ChronoUnit.DAYS.between(startsAt().atZone(Warsaw.ZONE).toLocalDate(), firstDay);
        return new EventDetails(
                title,
                kind,
                description,
                organiserId,
                sessions.stream().map(session -> session.plusDays(days)).toList(),
                agenda.stream().map(item -> item.plusDays(days)).toList(),
                capacity,
                minimum,
                decisionOn == null ? null : decisionOn.plusDays(days),
                signUp.plusDays(days),
                tiers,
                costsCovered);
    }

    /// What is searched (PRG-4).
    Stream<String> texts() {
        return Stream.of(
                        Stream.of(title, description),
                        agenda.stream().flatMap(item -> Stream.of(item.title(), item.host())),
                        sessions.stream()
                                .map(EventSession::place)
                                .filter(Objects::nonNull)
                                .flatMap(place -> Stream.of(place.name(), place.address())))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }
}

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
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EventKind;

/// What is said of an event (EVT-1 … EVT-5, EVT-8).
///
/// @param organiserId the organisation that holds it; null for the one that runs the programme
/// @param sessions one after another; only a draft may have none yet
/// @param capacity how many people it has places for
/// @param minimum how many people it takes for the event to be worth holding (EVT-7)
/// @param decisionOn the day on which the organiser decides whether it takes place (EVT-7)
/// @param signUp when people sign up
/// @param tiers who may sign up first, from the first tier; without any, everyone at once (EVT-5)
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

    /// EVT-4.
    private static final int STUDY_VISIT_OPENS_DAYS_BEFORE = 21;

    /// When a draft without dates begins and ends, for the database: after everything else.
    private static final Instant UNDATED = Instant.parse("9999-12-30T23:00:00Z");

    private static final int USUAL_OFFER_HOURS = 48;
    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(1);

    /// Refuses what contradicts itself, in a draft too.
    ///
    /// @throws InvalidInput `date-order`, `out-of-range`, `duplicate`, `not-applicable`, `required`: all faults at
    ///     once
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

    /// Whether a tier could never sign up, or could before the tier that comes first (EVT-5).
    private boolean isTierOutOfOrder(int tier) {
        Instant opens = signUpOpensAt(tier);
        Instant before = tier == 0 ? null : signUpOpensAt(tier - 1);
        return (opensTooLate(opens) && !opensTooLate(signUpOpensAt()))
                || (before != null && (opens == null || opens.isBefore(before)));
    }

    /// Calendar days in Warsaw, from the first to the last on which it takes place: 2 for an event from 20 June
    /// 10:00 to 21 June 15:00.
    long days() {
        return ChronoUnit.DAYS.between(
                        startsAt().atZone(Warsaw.ZONE).toLocalDate(),
                        endsAt().minusNanos(1).atZone(Warsaw.ZONE).toLocalDate())
                + 1;
    }

    /// Whether it has the same tiers in the same order, whenever each of them may sign up (EVT-5).
    boolean hasOrderOf(EventDetails other) {
        return tiersWithoutDays().equals(other.tiersWithoutDays());
    }

    private List<Tier> tiersWithoutDays() {
        return tiers.stream().map(Tier::withoutDay).toList();
    }

    /// The addresses on the web where people who have a place meet.
    public List<String> links() {
        return sessions.stream()
                .flatMap(session -> Stream.ofNullable(session.link()))
                .distinct()
                .toList();
    }

    /// The sessions as anyone may see them.
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

    /// How long all sessions last together (EVT-1).
    public long minutes() {
        return sessions.stream()
                .mapToLong(session -> session.length().toMinutes())
                .sum();
    }

    /// When sign-up opens, at the start of a day in Warsaw (EVT-4): for a study visit on 20 June, 30 May 0:00,
    /// unless another day is set. Null when it opens with the publication.
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

    /// When a tier may sign up: on its own day, but not before sign-up opens at all (EVT-5). Null when it may as
    /// soon as the event is published.
    ///
    /// @param tier from zero
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

    /// From when on nobody signs up any more: the end of the last day, or the start of the event if that is
    /// earlier.
    Instant signUpClosesAt() {
        Instant starts = startsAt();
        return signUp.closesOn() == null
                ? starts
                : Stream.of(starts, Warsaw.endOf(signUp.closesOn()))
                        .min(Instant::compareTo)
                        .orElse(starts);
    }

    /// How long a place is kept for the person it is offered to (EVT-6).
    Duration offerLasts() {
        return Duration.ofHours(Objects.requireNonNullElse(signUp.offerHours(), USUAL_OFFER_HOURS));
    }

    /// The place of the first session, as letters say it.
    ///
    /// @param withLink whether the reader may know the address on the web
    String where(boolean withLink) {
        return sessions.getFirst().where(withLink);
    }

    /// The same event with its first session on another day. Everything that has a day moves by as many days, and
    /// keeps its hour by the clocks of Warsaw.
    ///
    /// @throws InvalidInput `not-applicable` when it has no sessions
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

    /// The texts that a search looks through (PRG-4).
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

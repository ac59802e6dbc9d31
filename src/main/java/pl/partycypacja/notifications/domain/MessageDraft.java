package pl.partycypacja.notifications.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountMessage;
import pl.partycypacja.accounts.AccountsApi.Person;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.ownership.ParticipantMessage;
import pl.partycypacja.ownership.ParticipantMessage.Letter;

/// A message to one person before it is put into words.
///
/// @param accountId null where the address has no account
/// @param facts what the text names, by name
/// @param applicationId what it is about, where it is about one
/// @param calendar an iCalendar file to go with it
record MessageDraft(
        @Nullable UUID accountId,
        String email,
        Language language,
        Map<String, String> facts,
        @Nullable UUID applicationId,
        @Nullable String calendar) {

    /// None where the address is not known.
    static Optional<MessageDraft> of(AccountMessage message) {
        Map<String, String> facts = withName(Map.of("token", message.token()), message.name());
        return Optional.ofNullable(message.email())
                .map(email -> new MessageDraft(message.accountId(), email, message.language(), facts, null, null));
    }

    /// One for each letter, in order. People whose address is not known are left out; so are those who want no
    /// reminders, unless they must be told.
    ///
    /// @param people the recipients that there are
    static List<MessageDraft> listOf(ParticipantMessage message, List<Person> people) {
        Map<UUID, Person> recipients = people.stream()
                .filter(person -> message.kind().isDuty() || person.wantsReminders())
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return message.letters().stream()
                .flatMap(letter -> of(letter, recipients.get(letter.accountId())).stream())
                .toList();
    }

    private static Optional<MessageDraft> of(Letter letter, @Nullable Person person) {
        return Optional.ofNullable(person)
                .flatMap(known -> Optional.ofNullable(known.email())
                        .map(email -> new MessageDraft(
                                known.id(),
                                email,
                                known.language(),
                                withName(letter.facts(), known.name()),
                                letter.applicationId(),
                                letter.calendar())));
    }

    private static Map<String, String> withName(Map<String, String> facts, String name) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("name", name);
        return all;
    }
}

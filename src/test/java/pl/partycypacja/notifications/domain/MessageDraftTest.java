package pl.partycypacja.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.accounts.AccountMessage;
import pl.partycypacja.accounts.AccountsApi.Person;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.ownership.ParticipantMessage;
import pl.partycypacja.ownership.ParticipantMessage.Letter;

class MessageDraftTest {

    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final UUID APPLICATION = UUID.randomUUID();

    private final Person zofia = person("zofia@example.org", "Zofia", Language.PL, true);
    private final Person john = person("john@example.org", "John", Language.EN, false);
    private final Person unreachable = person(null, "Bez adresu", Language.PL, true);

    private enum Kind implements ParticipantMessage.Kind {
        RESULT,
        REMINDER;

        @Override
        public boolean isDuty() {
            return this == RESULT;
        }
    }

    private static Person person(@Nullable String email, String name, Language language, boolean wantsReminders) {
        return new Person(UUID.randomUUID(), email, name, language, wantsReminders);
    }

    private static Letter letter(Person person, String number) {
        return new Letter(person.id(), APPLICATION, Map.of("number", number), "BEGIN:VCALENDAR");
    }

    private List<MessageDraft> drafts(Kind kind, Letter... letters) {
        return MessageDraft.listOf(
                new ParticipantMessage(kind, PROGRAMME, null, List.of(letters)), List.of(john, zofia, unreachable));
    }

    @Test
    @DisplayName("NOT-1: each is written to in their own language, with their own facts and their name, in order")
    void eachGetsTheirOwn() {
        assertThat(drafts(Kind.RESULT, letter(zofia, "1"), letter(john, "2"), letter(zofia, "3")))
                .containsExactly(draft(zofia, "1"), draft(john, "2"), draft(zofia, "3"));
    }

    private static MessageDraft draft(Person person, String number) {
        return new MessageDraft(
                person.id(),
                String.valueOf(person.email()),
                person.language(),
                Map.of("number", number, "name", person.name()),
                APPLICATION,
                "BEGIN:VCALENDAR");
    }

    @Test
    @DisplayName("NOT-1: reminders go to those who want them; what must be told goes to all")
    void remindersGoToThoseWhoWantThem() {
        assertThat(drafts(Kind.REMINDER, letter(zofia, "1"), letter(john, "2")))
                .extracting(MessageDraft::email)
                .containsExactly("zofia@example.org");
    }

    @Test
    void peopleWithoutAnAddressAreLeftOut() {
        Person gone = person("gone@example.org", "Nieznana", Language.PL, true);
        assertThat(drafts(Kind.RESULT, letter(unreachable, "1"), letter(gone, "2")))
                .isEmpty();
    }

    @Test
    @DisplayName("ACC-3: the owner of an address is written to, with or without an account")
    void ownersOfAddressesAreWrittenTo() {
        assertThat(MessageDraft.of(accountMessage("nowa@example.org")))
                .contains(new MessageDraft(
                        null, "nowa@example.org", Language.EN, Map.of("token", "abc", "name", "Nowa"), null, null));
        assertThat(MessageDraft.of(accountMessage(null))).isEmpty();
    }

    private static AccountMessage accountMessage(@Nullable String email) {
        return new AccountMessage(AccountMessage.Kind.EMAIL_VERIFICATION, null, email, "Nowa", Language.EN, "abc");
    }
}

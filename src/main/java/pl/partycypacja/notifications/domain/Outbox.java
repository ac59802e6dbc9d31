package pl.partycypacja.notifications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import pl.partycypacja.accounts.AccountMessage;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.ownership.ParticipantMessage;
import pl.partycypacja.ownership.ParticipantMessage.Letter;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.StateConflict;

/// Writes messages, in the transaction that causes them (NOT-1); the [Dispatcher] sends them.
@ApplicationScoped
public class Outbox {

    private final OutboxRepository messages;
    private final AccountsApi accounts;
    private final MailTemplates templates;
    private final Clock clock;

    Outbox(OutboxRepository messages, AccountsApi accounts, MailTemplates templates, Clock clock) {
        this.messages = messages;
        this.accounts = accounts;
        this.templates = templates;
        this.clock = clock;
    }

    void onAccountMessage(@Observes AccountMessage message) {
        boolean isSecret = !message.token().isEmpty();
        write(
                new Occasion(message.kind().name(), isSecret, null, null),
                MessageDraft.of(message).stream().toList());
    }

    void onParticipantMessage(@Observes ParticipantMessage message) {
        List<AccountsApi.Person> people = accounts.listPersons(
                message.letters().stream().map(Letter::accountId).distinct().toList());
        write(
                new Occasion(message.kind().name(), false, message.programmeId(), message.recruitmentId()),
                MessageDraft.listOf(message, people));
    }

    private void write(Occasion occasion, List<MessageDraft> drafts) {
        List<OutboxEntry> entries = drafts.stream()
                .map(draft -> new OutboxEntry(draft, templates.fill(occasion.kind(), draft.language(), draft.facts())))
                .toList();
        if (!entries.isEmpty()) {
            messages.add(occasion, entries, clock.instant());
        }
    }

    /// Sends the same message once more, to the same address.
    ///
    /// @return the new message
    /// @throws Forbidden unless the caller coordinates the programme
    /// @throws StateConflict while it is still to be sent, and always when it holds a token
    public OutboxMessage resend(Seen<OutboxMessage> message) {
        message.require(MessageAction.RESEND);
        return messages.copy(message.thing(), clock.instant());
    }
}

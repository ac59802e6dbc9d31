package pl.partycypacja.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.security.SecretToken;

class AccountRequestTest {

    private static final Instant ASKED = Instant.parse("2021-04-01T10:00:00Z");

    @Test
    @DisplayName("ACC-3: the account gets the password that was given together with the code")
    void theAccountIsWhatWasAskedFor() {
        AccountRequest request = AccountRequest.registration(
                "Jan@example.org", "hash", "Jan Kowalski", Language.EN, SecretToken.make(), ASKED);
        Account account = request.toAccount(ASKED.plusSeconds(60));
        assertThat(account.email()).isEqualTo("Jan@example.org");
        assertThat(account.passwordHash()).isEqualTo("hash");
        assertThat(account.name()).isEqualTo("Jan Kowalski");
        assertThat(account.language()).isEqualTo(Language.EN);
        assertThat(account.createdAt()).isEqualTo(ASKED.plusSeconds(60));
    }

    @Test
    void aPasswordResetMakesNoAccount() {
        AccountRequest request = AccountRequest.passwordReset("jan@example.org", SecretToken.make(), ASKED);
        assertThat(request.purpose()).isEqualTo(AccountRequest.Purpose.PASSWORD_RESET);
        assertThatNullPointerException().isThrownBy(() -> request.toAccount(ASKED));
    }
}

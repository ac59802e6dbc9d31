package pl.partycypacja.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    @DisplayName("ACC-3: Argon2id, with a salt of its own for each hash")
    void hashesAreArgon2idWithTheirOwnSalt() {
        String hash = passwords.hash("dlugie-haslo-12");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("dlugie-haslo-12")).isNotEqualTo(hash);
    }

    @Test
    void onlyThePasswordMatches() {
        String hash = passwords.hash("dlugie-haslo-12");
        assertThat(passwords.matches("dlugie-haslo-12", hash)).isTrue();
        assertThat(passwords.matches("dlugie-haslo-13", hash)).isFalse();
    }

    @Test
    @DisplayName("ACC-3: without an account nothing matches")
    void nothingMatchesWithoutAnAccount() {
        assertThat(passwords.matches("dlugie-haslo-12", null)).isFalse();
    }
}

package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Constraints;

class EmailAddressTest {

    private record Person(@EmailAddress @Nullable String email) {}

    private static boolean isTaken(String address) {
        boolean byConstraint = Constraints.violated(new Person(address)).isEmpty();
        assertThat(Texts.isEmailAddress(address)).as(address).isEqualTo(byConstraint);
        return byConstraint;
    }

    @Test
    @DisplayName("rule 9: addresses that mail servers everywhere take")
    void taken() {
        for (String address : new String[] {
            "a@example.org",
            "jan.kowalski+bony@gmina.example.com",
            "o'neil_{x}@a-b.example",
            "1@2.pl",
            "a@xn--dbrowa-dxa.pl",
            "a".repeat(64) + "@example.org",
            "A@EXAMPLE.ORG"
        }) {
            assertThat(isTaken(address)).as(address).isTrue();
        }
        assertThat(Constraints.violated(new Person(null))).isEmpty();
    }

    @Test
    @DisplayName("rule 9: nothing that could say more to a mail server than an address")
    void refused() {
        for (String address : new String[] {
            "",
            "a",
            "a@",
            "@example.org",
            "a@b",
            "a@@b.pl",
            "a@b@c.pl",
            ".a@b.pl",
            "a.@b.pl",
            "a..b@c.pl",
            "\"a b\"@c.pl",
            "a(komentarz)@b.pl",
            "<a@b.pl>",
            "Jan <a@b.pl>",
            "a@b.pl, c@d.pl",
            "a@[10.0.0.1]",
            "a@10.0.0.1",
            "a@-b.pl",
            "a@b-.pl",
            "a@b..pl",
            "a@b.pl.",
            "a b@c.pl",
            "żółw@b.pl",
            "a@żółw.pl",
            "a@b.pl\n",
            "a@b.pl\r\nRCPT TO:<c@d.pl>",
            "\na@b.pl",
            "a\u0000@b.pl",
            "a".repeat(65) + "@b.pl",
            "a@" + "b".repeat(64) + ".pl"
        }) {
            assertThat(isTaken(address)).as(address).isFalse();
        }
    }

    @Test
    @DisplayName("rule 9: 254 characters at most")
    void length() {
        String longest = "a".repeat(60) + "@" + ("b".repeat(60) + ".").repeat(3) + "c".repeat(10);
        assertThat(longest).hasSize(254);
        assertThat(isTaken(longest)).isTrue();
        assertThat(isTaken(longest + "c")).isFalse();
    }

    @Test
    @DisplayName("a long text that is almost an address is refused at once")
    void noSlowMatch() {
        String hostile = "a.".repeat(20_000) + "@";
        long start = System.nanoTime();
        assertThat(isTaken(hostile)).isFalse();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}

package pl.partycypacja.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    @Test
    @DisplayName("an address has one slash between the root and the path, however the root is configured")
    void oneSlash() {
        for (String root :
                new String[] {"https://api.example.org", "https://api.example.org/", "https://api.example.org//"}) {
            assertThat(new PublicAddress(root).of("/api/v1/events")).isEqualTo("https://api.example.org/api/v1/events");
        }
        assertThat(new PublicAddress("https://example.org/um/").of("/x")).isEqualTo("https://example.org/um/x");
    }
}

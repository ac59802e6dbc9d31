package pl.partycypacja.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenApiDocumentTest {

    private static final String HOW = "run ./mvnw package -DskipTests && cp target/openapi/* openapi/";

    @Test
    @DisplayName("rule 1: openapi/ says what the code says")
    void committedDocumentIsTheServedOne() throws IOException {
        var served = Document.read().root();
        assertThat(Http.JSON.readTree(Path.of("openapi", "openapi.json").toFile()))
                .as(HOW)
                .isEqualTo(served);
        String yaml = Files.readString(Path.of("openapi", "openapi.yaml"));
        served.get("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(yaml).as(HOW).contains(path + ":"));
    }

    @Test
    @DisplayName("the server's root leads to Swagger UI, which is there")
    void rootLeadsToSwaggerUi() {
        assertThat(Http.get("/").send().expect(303).header("Location")).isEqualTo("/swagger-ui");
        assertThat(Http.get("/swagger-ui/").send().expect(200).response().asString())
                .contains("swagger");
    }
}

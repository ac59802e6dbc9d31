package pl.partycypacja.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/// The first page of the document: what it is, how to log in, what the tags mean.
final class Preface {

    static final String BEARER = "bearer";

    private static final String TEXT = "/openapi/preface.md";

    private Preface() {}

    static void write(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Partycypacja API")
                .version(ConfigProvider.getConfig().getValue("quarkus.application.version", String.class))
                .description(text())
                .license(OASFactory.createLicense().name("EUPL-1.2").url("https://eupl.eu/1.2/pl/"))
                .contact(OASFactory.createContact().name("Zespół Partycypacja API")));
        document.setTags(ContractParts.tags().stream().map(Preface::tag).toList());
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("`accessToken` z operacji `logIn`."));
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(Preface.class.getResourceAsStream(TEXT), TEXT)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tag tag(ContractPart.Tag tag) {
        return OASFactory.createTag().name(tag.name()).description(tag.description());
    }
}

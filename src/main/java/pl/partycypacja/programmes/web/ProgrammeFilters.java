package pl.partycypacja.programmes.web;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.programmes.PublicationStatus;
import pl.partycypacja.programmes.domain.ProgrammeDirectory;

/// The parameters that narrow the catalogue.
public class ProgrammeFilters {
    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Szukane słowa, w dowolnej odmianie i także bez polskich znaków.")
    @Nullable
    String q;

    @QueryParam("audience")
    @Nullable
    List<Audience> audience;

    @QueryParam("topic")
    @Nullable
    List<@Size(max = 60) String> topic;

    @QueryParam("organiser")
    @Nullable
    List<UUID> organiser;

    @QueryParam("status")
    @Parameter(description = "Domyślnie `PUBLISHED`; szkice widzą tylko koordynatorzy programu.")
    @Nullable
    List<PublicationStatus> status;

    @QueryParam("updatedSince")
    @Nullable
    Instant updatedSince;

    ProgrammeDirectory.Filter toFilter() {
        return new ProgrammeDirectory.Filter(
                q,
                Repeated.orEmpty(audience),
                Repeated.orEmpty(topic),
                Repeated.orEmpty(organiser),
                Repeated.orEmpty(status),
                updatedSince);
    }
}

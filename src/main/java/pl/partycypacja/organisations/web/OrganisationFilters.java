package pl.partycypacja.organisations.web;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.domain.OrganisationDirectory;
import pl.partycypacja.platform.paging.Repeated;

/// What the list of organisations can be narrowed by.
public class OrganisationFilters {
    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Fragment nazwy, także bez polskich znaków.")
    @Nullable
    String q;

    @QueryParam("kind")
    @Nullable
    List<OrganisationKind> kind;

    @QueryParam("nip")
    @Size(max = 10)
    @Nullable
    String nip;

    @QueryParam("regon")
    @Size(max = 14)
    @Nullable
    String regon;

    @QueryParam("krs")
    @Size(max = 10)
    @Nullable
    String krs;

    @QueryParam("teryt")
    @Size(max = 7)
    @Nullable
    String teryt;

    @QueryParam("mine")
    @Parameter(description = "Tylko organizacje, do których należysz.")
    @Nullable
    Boolean mine;

    OrganisationDirectory.Filter toFilter(UUID caller) {
        return new OrganisationDirectory.Filter(
                q, Repeated.orEmpty(kind), nip, regon, krs, teryt, Boolean.TRUE.equals(mine) ? caller : null);
    }
}

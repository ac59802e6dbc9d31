package pl.partycypacja.recruitment.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.domain.RecruitmentDirectory;

/// The parameters that narrow a list of recruitments.
public class RecruitmentFilters {
    @QueryParam("state")
    @Nullable
    List<RecruitmentState> state;

    @QueryParam("programme")
    @Parameter(description = "`slug` programu.")
    @Nullable
    List<@Size(max = 200) String> programme;

    @QueryParam("audience")
    @Nullable
    List<Audience> audience;

    @QueryParam("year")
    @Parameter(description = "Rok otwarcia, także spodziewanego.")
    @Nullable
    List<@Min(1990) @Max(2100) Integer> year;

    @QueryParam("updatedSince")
    @Nullable
    Instant updatedSince;

    RecruitmentDirectory.Filter toFilter() {
        return new RecruitmentDirectory.Filter(
                Repeated.orEmpty(state),
                Repeated.orEmpty(programme),
                Repeated.orEmpty(audience),
                Repeated.orEmpty(year),
                updatedSince);
    }
}

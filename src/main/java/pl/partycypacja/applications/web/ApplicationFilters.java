package pl.partycypacja.applications.web;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.domain.ApplicationDirectory;
import pl.partycypacja.platform.paging.Repeated;

public class ApplicationFilters {
    @QueryParam("recruitment")
    @Nullable
    UUID recruitment;

    @QueryParam("status")
    @Nullable
    List<ApplicationStatus> status;

    @QueryParam("organisation")
    @Nullable
    UUID organisation;

    @QueryParam("updatedSince")
    @Nullable
    Instant updatedSince;

    ApplicationDirectory.Filter toFilter() {
        return new ApplicationDirectory.Filter(recruitment, Repeated.orEmpty(status), organisation, updatedSince);
    }
}

package pl.partycypacja.applications.web;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.domain.ApplicationStatus;
import pl.partycypacja.applications.domain.Applications;
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

    Applications.Filter toFilter() {
        return new Applications.Filter(recruitment, Repeated.orEmpty(status), organisation, updatedSince);
    }
}

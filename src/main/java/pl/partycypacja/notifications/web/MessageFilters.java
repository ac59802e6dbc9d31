package pl.partycypacja.notifications.web;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.notifications.domain.MessageDirectory;
import pl.partycypacja.notifications.domain.MessageStatus;
import pl.partycypacja.platform.paging.Repeated;

/// What the list of messages can be narrowed by.
public class MessageFilters {
    @QueryParam("recruitment")
    @Nullable
    UUID recruitment;

    @QueryParam("application")
    @Nullable
    UUID application;

    @QueryParam("recipient")
    @Parameter(description = "Adres e-mail, dokładnie.")
    @Size(max = 254)
    @Nullable
    String recipient;

    @QueryParam("status")
    @Nullable
    List<MessageStatus> status;

    MessageDirectory.Filter toFilter() {
        return new MessageDirectory.Filter(recruitment, application, recipient, Repeated.orEmpty(status));
    }
}

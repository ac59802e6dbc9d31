package pl.partycypacja.events.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The days on which copies of an event begin.
public record CopyEventRequest(
        @NotEmpty
        @Size(max = 50)
        @Schema(description = "Dzień pierwszego spotkania każdej kopii.", examples = "[\"2011-12-05\", \"2011-12-12\"]")
        List<@NotNull LocalDate> startsOn) {}

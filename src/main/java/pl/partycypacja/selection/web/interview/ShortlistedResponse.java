package pl.partycypacja.selection.web.interview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Shortlisted")
public record ShortlistedResponse(
        @Schema(description = "Ile zgłoszeń trafiło teraz na listę.", examples = "20")
        int shortlisted) {}

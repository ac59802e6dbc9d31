package pl.partycypacja.selection.web.interview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InterviewsOffered")
public record InterviewsOfferedResponse(
        @Schema(description = "Ilu zgłoszeń dotyczą zaproszenia.", examples = "20")
        int offered) {}

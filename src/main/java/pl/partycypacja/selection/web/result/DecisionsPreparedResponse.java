package pl.partycypacja.selection.web.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DecisionsPrepared")
public record DecisionsPreparedResponse(
        @Schema(examples = "20") int accepted,
        @Schema(examples = "5") int reserve,
        @Schema(examples = "12") int rejected) {}

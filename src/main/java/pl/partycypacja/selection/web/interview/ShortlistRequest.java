package pl.partycypacja.selection.web.interview;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.selection.domain.SelectionFault;

public record ShortlistRequest(
        @Size(min = 1, max = 5_000)
        @Schema(
                description = "Zgłoszenia na listę; albo `best`.",
                examples = "[\"01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa\"]")
        @Nullable
        List<@NotNull UUID> applications,

        @Min(1)
        @Max(100_000)
        @Schema(description = "Tylu najlepszych z rankingu; albo `applications`.", examples = "null")
        @Nullable
        Integer best) {

    void requireOne() {
        if ((applications == null) == (best == null)) {
            throw InvalidInput.at(at("best"), SelectionFault.CHOOSE_ONE);
        }
    }
}

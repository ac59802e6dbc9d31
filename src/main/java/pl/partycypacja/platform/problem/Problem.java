package pl.partycypacja.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Money;

/// The body of every 4xx and 5xx answer (RFC 9457, contract rule 10).
@Schema(name = "Problem", description = "Odpowiedź o błędzie, zgodna z RFC 9457.")
public record Problem(
        @Schema(
                description = "Ścieżka, pod którą opisano ten rodzaj problemu.",
                examples = "/problems/not-found",
                maxLength = 100)
        String type,

        @Schema(
                description = "Krótka nazwa problemu w języku z `Accept-Language`.",
                examples = "Nie ma takiego zasobu",
                maxLength = 200)
        String title,

        @Schema(description = "Kod stanu HTTP.", examples = "404")
        int status,

        @Schema(
                description = "Wyjaśnienie tego przypadku.",
                examples = "Zasób nie istnieje albo nie jest dla Ciebie widoczny.",
                maxLength = 2000)
        String detail,

        @Schema(description = "Ścieżka żądania.", examples = "/api/v1/programmes/nieznany", maxLength = 8192)
        String instance,

        String code,

        @Schema(
                description = "Identyfikator żądania, do podania przy zgłaszaniu błędu.",
                examples = "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa",
                maxLength = 64)
        String requestId,

        @Schema(description = "Wszystkie błędy w przesłanych danych.")
        List<FieldError> errors,

        @Schema(description = "Stan, który nie pozwala na działanie.", maxLength = 50, examples = "SUBMITTED") @Nullable
        String currentState,

        @Schema(description = "Działania możliwe w tym stanie.", examples = "[\"WITHDRAW\"]")
        List<String> allowedActions,

        @Schema(description = "Ile pieniędzy zostało: mniej, niż chciano wydać, albo coś, gdy musi zostać zero.")
        @Nullable
        Money remaining) {

    @Schema(name = "FieldError", description = "Jeden błąd w przesłanych danych.")
    public record FieldError(
            @Schema(description = "Wskaźnik do pola (RFC 6901).", examples = "/name", maxLength = 8192) @Nullable
            String pointer,

            @Schema(description = "Nazwa parametru lub nagłówka.", maxLength = 100, examples = "limit") @Nullable
            String parameter,

            @Schema(description = "Stały kod błędu.", examples = "required", maxLength = 100)
            String code,

            @Schema(
                    description = "Wyjaśnienie w języku z `Accept-Language`.",
                    examples = "nie może mieć wartości null",
                    maxLength = 1000)
            String detail) {}
}

package pl.partycypacja.platform.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.partycypacja.platform.problem.GeneralProblem;

/// An example of a problem document for a status.
final class ProblemExample {

    private ProblemExample() {}

    static Map<String, Object> of(int status, String reason) {
        GeneralProblem type = Arrays.stream(GeneralProblem.values())
                .filter(candidate -> candidate.status() == status)
                .findFirst()
                .orElseThrow();
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + type.code());
        example.put("title", reason);
        example.put("status", status);
        example.put("detail", reason);
        example.put("instance", "/api/v1/applications/01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa");
        example.put("code", type.code());
        example.put("requestId", "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa");
        example.put("errors", List.of());
        example.put("currentState", null);
        example.put("allowedActions", List.of());
        example.put("remaining", null);
        return example;
    }
}

package pl.partycypacja.platform.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.ProblemType;

/// The contract's parts together: the platform's own, and each module's.
public final class ContractParts {

    private static final List<ContractPart> ALL =
            ServiceLoader.load(ContractPart.class, ContractParts.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
    private static final List<ProblemType> PROBLEMS = Stream.concat(
                    Stream.of(GeneralProblem.values()), ALL.stream().flatMap(part -> part.problems().stream()))
            .sorted(Comparator.comparingInt(ProblemType::status))
            .toList();

    private ContractParts() {}

    static List<ContractPart.Tag> tags() {
        return ALL.stream().flatMap(part -> part.tags().stream()).toList();
    }

    /// The closed list of problems (contract rule 11), by status.
    public static List<ProblemType> problems() {
        return PROBLEMS;
    }

    static Optional<ProblemType> findProblem(String code) {
        return PROBLEMS.stream().filter(type -> type.code().equals(code)).findFirst();
    }
}

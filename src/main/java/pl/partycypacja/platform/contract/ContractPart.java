package pl.partycypacja.platform.contract;

import java.util.List;
import pl.partycypacja.platform.problem.ProblemType;

/// A module's own part of the contract: its problems, and the tags of its operations. Each module has one, named in
/// `META-INF/services`; their order there is the order of tags in the document.
public interface ContractPart {

    /// A group of operations in the document.
    record Tag(String name, String description) {}

    List<Tag> tags();

    /// The problems that only this module's operations meet.
    default List<ProblemType> problems() {
        return List.of();
    }
}

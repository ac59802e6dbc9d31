package pl.partycypacja.platform.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.OptionalLong;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.ProblemType;

/// The version that the caller means to change (contract rule 18).
@RequestScoped
public class Preconditions {

    private OptionalLong expected = OptionalLong.empty();

    void expect(OptionalLong version) {
        this.expected = version;
    }

    /// @param version the thing's version now
    /// @throws DomainException `stale-version` when the caller had seen another
    public void requireVersion(long version) {
        if (expected.isEmpty() || expected.getAsLong() != version) {
            throw new DomainException(ProblemType.STALE_VERSION);
        }
    }
}

package pl.partycypacja.platform.http;

import jakarta.enterprise.context.RequestScoped;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;

/// The version that the caller means to change (contract rule 18).
@RequestScoped
public class Preconditions {

    private String ifMatch = "";

    void expect(String header) {
        this.ifMatch = header;
    }

    /// @param version the thing's version now
    /// @throws DomainException `stale-version` when the caller had seen another
    public void requireVersion(long version) {
        if (!ETags.matchNames(ifMatch, version)) {
            throw new DomainException(GeneralProblem.STALE_VERSION);
        }
    }
}

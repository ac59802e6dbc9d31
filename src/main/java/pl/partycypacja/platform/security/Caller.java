package pl.partycypacja.platform.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;

/// Who makes the request.
///
/// @param accountId null when the caller is anonymous
public record Caller(@Nullable UUID accountId, Set<Role> roles) {

    public static final Caller ANONYMOUS = new Caller(null, Set.of());

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnonymous() {
        return accountId == null;
    }

    /// The account of a caller who has logged in.
    ///
    /// @throws DomainException `unauthenticated` when the caller is anonymous
    public UUID requireAccountId() {
        if (accountId == null) {
            throw new DomainException(GeneralProblem.UNAUTHENTICATED);
        }
        return accountId;
    }
}

package pl.partycypacja.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;

/// Who makes the current request.
@ApplicationScoped
public class CurrentCaller {

    static final String ATTRIBUTE = "partycypacja.caller";

    private final CurrentIdentityAssociation identity;

    CurrentCaller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /// @throws io.quarkus.security.AuthenticationFailedException when a token was sent and is not acceptable, on
    ///     operations open to anyone too
    public Caller get() {
        Caller caller = identity.getIdentity().getAttribute(ATTRIBUTE);
        return caller == null ? Caller.ANONYMOUS : caller;
    }
}

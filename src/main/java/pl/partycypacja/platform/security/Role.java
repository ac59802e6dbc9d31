package pl.partycypacja.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a token's `groups` may say of its bearer. Nobody is anything by role alone: each module also asks for the
/// relation.
public enum Role {
    ADMIN,
    COORDINATOR,
    EXPERT,
    USER,
    PARTNER;

    /// The role's name in a token and in `@RolesAllowed`.
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> findByClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }

    /// The names as constants, for annotations.
    public static final class Names {
        public static final String ADMIN = "admin";
        public static final String COORDINATOR = "coordinator";
        public static final String EXPERT = "expert";
        public static final String USER = "user";
        public static final String PARTNER = "partner";

        private Names() {}
    }
}

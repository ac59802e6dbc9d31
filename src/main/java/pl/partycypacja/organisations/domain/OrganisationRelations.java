package pl.partycypacja.organisations.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

/// How a caller stands to an organisation. The role they have in it is looked up when it is first needed, and
/// once.
final class OrganisationRelations implements Predicate<Relation> {

    private final Caller caller;
    private final Function<UUID, Optional<OrganisationRole>> roles;
    private boolean isLookedUp;
    private @Nullable OrganisationRole found;

    /// @param roles the role that an account has in the organisation
    OrganisationRelations(Caller caller, Function<UUID, Optional<OrganisationRole>> roles) {
        this.caller = caller;
        this.roles = roles;
    }

    @Override
    public boolean test(Relation relation) {
        return switch (relation) {
            case OWNER -> has(OrganisationRole.OWNER);
            case MEMBER -> has(OrganisationRole.MEMBER);
            case ADMINISTRATOR -> caller.is(Role.ADMIN);
            case ANYONE, COORDINATOR, EXPERT, BOUND -> false;
        };
    }

    private boolean has(OrganisationRole role) {
        if (!isLookedUp) {
            found = roles.apply(caller.requireAccountId()).orElse(null);
            isLookedUp = true;
        }
        return found == role;
    }
}

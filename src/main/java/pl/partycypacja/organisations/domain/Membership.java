package pl.partycypacja.organisations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// A person belongs to an organisation, in a role.
@Entity
@Table(name = "organisation_member")
@IdClass(Membership.Key.class)
class Membership {

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private OrganisationRole role;

    @Column(name = "joined_at")
    private Instant joinedAt;

    record Key(UUID organisationId, UUID accountId) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(UUID organisationId, UUID accountId, OrganisationRole role, Instant joinedAt) {
        this.organisationId = organisationId;
        this.accountId = accountId;
        this.role = role;
        this.joinedAt = joinedAt;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID accountId() {
        return accountId;
    }

    OrganisationRole role() {
        return role;
    }

    boolean isOwner() {
        return role == OrganisationRole.OWNER;
    }

    Instant joinedAt() {
        return joinedAt;
    }
}

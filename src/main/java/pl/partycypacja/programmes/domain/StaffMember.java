package pl.partycypacja.programmes.domain;

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

/// Somebody's role in a programme. It counts only as long as their account has the same role.
@Entity
@Table(name = "programme_staff")
@IdClass(StaffMember.Key.class)
public class StaffMember {

    @Id
    @Column(name = "programme_id")
    private UUID programmeId;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Id
    @Enumerated(EnumType.STRING)
    private StaffRole role;

    private Instant since;

    record Key(UUID programmeId, UUID accountId, StaffRole role) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    StaffMember(UUID programmeId, UUID accountId, StaffRole role, Instant since) {
        this.programmeId = programmeId;
        this.accountId = accountId;
        this.role = role;
        this.since = since;
    }

    public UUID accountId() {
        return accountId;
    }

    public StaffRole role() {
        return role;
    }

    public Instant since() {
        return since;
    }
}

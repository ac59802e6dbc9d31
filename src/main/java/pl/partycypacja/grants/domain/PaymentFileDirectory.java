package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Finds and lists the payment files of editions, for those who coordinate them.
@ApplicationScoped
public class PaymentFileDirectory {

    private final PaymentFileRepository files;
    private final ProgrammesApi programmes;
    private final Listings listings;

    PaymentFileDirectory(PaymentFileRepository files, ProgrammesApi programmes, Listings listings) {
        this.files = files;
        this.programmes = programmes;
        this.listings = listings;
    }

    /// @throws NotFound when the caller may not see the edition
    /// @throws Forbidden when they see it and do not coordinate its programme
    public CoordinatedEdition openEdition(UUID editionId, Caller caller) {
        programmes.requireCoordinator(editionId, caller);
        return new CoordinatedEdition(editionId, caller.requireAccountId());
    }

    public Page<PaymentFile> list(CoordinatedEdition edition, PageRequest page) {
        return listings.of(PaymentFile.class, "select f from PaymentFile f")
                .where("f.editionId = :edition", "edition", edition.editionId())
                .sortable("createdAt", "f.createdAt", Instant.class, PaymentFile::createdAt)
                .sortedBy("-createdAt")
                .page(page, "f.id", PaymentFile::id);
    }

    /// @throws NotFound when there is none, or the caller does not coordinate its edition
    public PaymentFile get(UUID id, Caller caller) {
        PaymentFile file = files.getById(id);
        if (!programmes.isCoordinator(file.editionId(), caller)) {
            throw new NotFound();
        }
        return file;
    }
}

package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import pl.partycypacja.platform.database.Repository;

/// Every statement about files for the bank.
@ApplicationScoped
class PaymentFileRepository implements Repository<PaymentFile> {}

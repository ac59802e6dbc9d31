package pl.partycypacja.notifications.web;

import java.util.List;
import pl.partycypacja.platform.contract.ContractPart;

/// What notifications add to the contract.
public final class NotificationsContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(new Tag("Wiadomości", "Co, komu i czy wysłano; dla obsługi programów."));
    }
}

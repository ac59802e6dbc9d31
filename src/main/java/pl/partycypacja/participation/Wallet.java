package pl.partycypacja.participation;

import java.util.List;
import pl.partycypacja.platform.access.Seen;

/// What has become of a participant's entitlements, so that one call draws the participant's page. The modules that
/// own grants, vouchers and advice answer; participations do not know them.
public interface Wallet {

    /// What was made of the participation's entitlements of one kind; empty as long as nothing was.
    List<WalletItem> listItems(Seen<ParticipationsApi.ParticipationView> participation);
}

package pl.partycypacja.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.accounts.domain.AccountStatus.ACTIVE;
import static pl.partycypacja.accounts.domain.AccountStatus.DISABLED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountStatusTest {

    private static final Map<AccountStatus, Set<AccountStatus>> STEPS =
            Map.of(ACTIVE, Set.of(DISABLED), DISABLED, Set.of(ACTIVE));

    @Test
    @DisplayName("ACC-4: one transition table of accounts, all pairs")
    void allPairs() {
        for (AccountStatus from : AccountStatus.values()) {
            Set<AccountStatus> next = Arrays.stream(AccountStatus.values())
                    .filter(from::canBecome)
                    .collect(Collectors.toSet());
            assertThat(next).as(from.name()).isEqualTo(STEPS.get(from));
        }
    }
}

package pl.partycypacja.grants.domain;

import java.util.Locale;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;

/// The number of a bank account.
///
/// @param iban without spaces
record AccountNumber(String iban) {

    private static final String NRB = "[0-9]{26}";

    /// Reads an IBAN, or a Polish number (NRB) of 26 digits: `61 1090 1014 0000 0712 1981 2874` is
    /// `PL61109010140000071219812874`.
    ///
    /// @param given with or without spaces, in capitals or not
    /// @param place where it was given
    /// @throws InvalidInput `account-number`
    static AccountNumber parse(String given, Place place) {
        String account = given.replace(" ", "").toUpperCase(Locale.ROOT);
        String iban = account.matches(NRB) ? "PL" + account : account;
        try {
            IbanUtil.validate(iban);
            return new AccountNumber(iban);
        } catch (IbanFormatException | InvalidCheckDigitException | UnsupportedCountryException wrong) {
            throw InvalidInput.at(place, GrantFault.ACCOUNT_NUMBER);
        }
    }
}

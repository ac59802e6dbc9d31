package pl.partycypacja.platform.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A day (`2021-04-26`) or a month (`2021-05`), never made more exact than it was said to be (PRG-1, REC-1).
@Schema(
        name = "PartialDate",
        type = SchemaType.STRING,
        pattern = "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$",
        maxLength = 10,
        examples = "2021-05",
        description = "Dzień (`RRRR-MM-DD`) albo miesiąc (`RRRR-MM`).")
public final class PartialDate {

    private final LocalDate firstDay;
    private final boolean isDay;

    private PartialDate(LocalDate firstDay, boolean isDay) {
        this.firstDay = firstDay;
        this.isDay = isDay;
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, true);
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), false);
    }

    /// @throws IllegalArgumentException when the text is neither a day nor a month that exists
    @JsonCreator
    public static PartialDate parse(String text) {
        try {
            return text.length() == 7 ? of(YearMonth.from(CivilDates.parse(text + "-01"))) : of(CivilDates.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day or a month", e);
        }
    }

    /// The day, when it is known.
    public Optional<LocalDate> day() {
        return isDay ? Optional.of(firstDay) : Optional.empty();
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return isDay ? firstDay : YearMonth.from(firstDay).atEndOfMonth();
    }

    @Override
    @JsonValue
    public String toString() {
        return isDay ? firstDay.toString() : YearMonth.from(firstDay).toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate that && isDay == that.isDay && firstDay.equals(that.firstDay);
    }

    @Override
    public int hashCode() {
        return firstDay.hashCode() * 31 + Boolean.hashCode(isDay);
    }
}

package pl.partycypacja.platform.values;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/// Working days in Poland: not Saturdays, Sundays and the days that the act of 18 January 1951 makes free of work;
/// from 2025 on Christmas Eve is one of them.
public final class WorkingDays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.POLAND));
    private static final int FIRST_FREE_CHRISTMAS_EVE = 2025;

    private WorkingDays() {}

    /// The last of so many working days that begin after a day.
    ///
    /// @param count at least 1
    public static LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int i = 0; i < count; i++) {
            do {
                last = last.plusDays(1);
            } while (!isWorkingDay(last));
        }
        return last;
    }

    public static boolean isWorkingDay(LocalDate day) {
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !isWeekend && !isFreeChristmasEve(day) && !HOLIDAYS.isHoliday(day);
    }

    private static boolean isFreeChristmasEve(LocalDate day) {
        return day.getYear() >= FIRST_FREE_CHRISTMAS_EVE
                && day.getMonth() == Month.DECEMBER
                && day.getDayOfMonth() == 24;
    }
}

package pl.partycypacja.events.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The sessions that calendars were told of (EVT-10). Each keeps the number that its UID is made of, whatever comes
/// before it; one that was left out keeps its last time, at which it is called off.
///
/// @param all in no particular order
record ToldSessions(List<Told> all) {

    static final ToldSessions NONE = new ToldSessions(List.of());

    /// @param number counted from one, of this session alone
    /// @param leftOut whether it takes place no more
    record Told(int number, EventSession session, boolean leftOut) {}

    /// As they are after a change: a session at the same time is the same one; what else there is now is what else
    /// there was, moved, in order.
    ToldSessions follow(List<EventSession> now) {
        List<Told> before = new ArrayList<>(all);
        before.removeIf(Told::leftOut);
        Map<EventSession, Told> kept = new HashMap<>();
        for (EventSession session : now) {
            before.stream()
                    .filter(told -> told.session().isAtTimeOf(session))
                    .findFirst()
                    .ifPresent(told -> kept.put(session, told));
        }
        before.removeAll(kept.values());
        Iterator<Told> moved = before.iterator();
        int last = all.stream().mapToInt(Told::number).max().orElse(0);
        List<Told> after = new ArrayList<>();
        for (EventSession session : now) {
            Told same = kept.containsKey(session) ? kept.get(session) : moved.hasNext() ? moved.next() : null;
            after.add(new Told(same == null ? ++last : same.number(), session, false));
        }
        moved.forEachRemaining(told -> after.add(new Told(told.number(), told.session(), true)));
        all.stream().filter(Told::leftOut).forEach(after::add);
        return new ToldSessions(after);
    }
}

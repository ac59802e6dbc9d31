package pl.partycypacja.events.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The sessions that calendars were told of (EVT-10). Each has a number, which is part of its UID and never
/// changes. A session that was left out keeps its last times, so that calendars can strike it out.
///
/// @param all in no particular order
record ToldSessions(List<Told> all) {

    static final ToldSessions NONE = new ToldSessions(List.of());

    /// @param number from one; no two sessions of the event ever have the same
    /// @param leftOut whether the session takes place no more
    record Told(int number, EventSession session, boolean leftOut) {}

    /// The sessions after a change. A session at the same times as before is the same one. The others are matched
    /// by position: the first unmatched new session continues the first unmatched old one, moved to other times.
    /// New sessions that are left have new numbers; old ones that are left are left out.
    ///
    /// For example, an event has 1: 20 June, 2: 21 June and 3: 27 June. It changes to 21 June and 28 June. Then
    /// 2 is the same, 1 has moved to 28 June, and 3 is left out.
    ///
    /// @param now all sessions that the event has now, in order
    ToldSessions follow(List<EventSession> now) {
        List<Told> unmatched = new ArrayList<>(all);
        unmatched.removeIf(Told::leftOut);
        Map<EventSession, Told> same = new HashMap<>();
        for (EventSession session : now) {
            unmatched.stream()
                    .filter(told -> told.session().isAtTimeOf(session))
                    .findFirst()
                    .ifPresent(told -> same.put(session, told));
        }
        unmatched.removeAll(same.values());
        Iterator<Told> moved = unmatched.iterator();
        int last = all.stream().mapToInt(Told::number).max().orElse(0);
        List<Told> after = new ArrayList<>();
        for (EventSession session : now) {
            Told continued = same.containsKey(session) ? same.get(session) : moved.hasNext() ? moved.next() : null;
            after.add(new Told(continued == null ? ++last : continued.number(), session, false));
        }
        moved.forEachRemaining(told -> after.add(new Told(told.number(), told.session(), true)));
        all.stream().filter(Told::leftOut).forEach(after::add);
        return new ToldSessions(after);
    }
}

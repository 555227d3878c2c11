package org.hob.mqtt.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.job.Listeners;
import org.hob.mqtt.Message;
import org.hob.mqtt.Qos;
import org.hob.mqtt.TopicFilter;

/** Who listens to which topics. Touched in the turn only. */
final class Topics {

    /** One listener's filter. What the broker had retained it is told once per topic and connection, although others ask for it again. */
    static final class Hearing {

        final TopicFilter filter;
        final Qos qos;
        private final Listeners<Message> ear;
        private final Set<String> retained = new HashSet<>();

        Hearing(TopicFilter filter, Qos qos, Listeners<Message> ear) {
            this.filter = filter;
            this.qos = qos;
            this.ear = ear;
        }

        private void tell(Message message) {
            if (message.retained() && !retained.add(message.topic())) return;
            ear.tell(message);
        }
    }

    private final Map<String, List<Hearing>> exact = new HashMap<>();
    private final Map<String, List<Hearing>> wild = new HashMap<>();

    void add(Hearing hearing) {
        of(hearing.filter)
                .computeIfAbsent(hearing.filter.text(), filter -> new ArrayList<>(1))
                .add(hearing);
    }

    /** Removes it, and returns whether it was the last of its filter. */
    boolean remove(Hearing hearing) {
        var sameFilter = of(hearing.filter).get(hearing.filter.text());
        if (sameFilter == null || !sameFilter.remove(hearing)) return false;
        if (!sameFilter.isEmpty()) return false;
        of(hearing.filter).remove(hearing.filter.text());
        return true;
    }

    private Map<String, List<Hearing>> of(TopicFilter filter) {
        return filter.isExact() ? exact : wild;
    }

    /** Returns what is to be asked for that filter, if anybody still listens. */
    Collection<Link.Wish> wishes(Collection<String> filters) {
        var wishes = new ArrayList<Link.Wish>();
        for (String filter : filters) {
            var hearings = exact.getOrDefault(filter, wild.getOrDefault(filter, List.of()));
            hearings.stream()
                    .map(hearing -> hearing.qos)
                    .max(Qos::compareTo)
                    .ifPresent(most -> wishes.add(new Link.Wish(filter, most)));
        }
        return wishes;
    }

    /** Returns all filters, for a new connection: what is retained counts again. */
    Collection<String> renew() {
        var filters = new ArrayList<String>();
        for (var filtered : List.of(exact, wild)) {
            filters.addAll(filtered.keySet());
            filtered.values().forEach(hearings -> hearings.forEach(hearing -> hearing.retained.clear()));
        }
        return filters;
    }

    /** Tells all who listen to its topic, and returns those whose owner has left. */
    List<Hearing> deliver(Message message) {
        var deaf = new ArrayList<Hearing>(0);
        deliver(message, exact.getOrDefault(message.topic(), List.of()), deaf);
        for (var hearings : wild.values()) {
            if (hearings.getFirst().filter.matches(message.topic())) deliver(message, hearings, deaf);
        }
        return deaf;
    }

    private static void deliver(Message message, List<Hearing> to, List<Hearing> deaf) {
        for (var hearing : to) {
            if (hearing.ear.isEmpty()) deaf.add(hearing);
            else hearing.tell(message);
        }
    }
}

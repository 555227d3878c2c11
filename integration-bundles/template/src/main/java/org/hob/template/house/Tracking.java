package org.hob.template.house;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.job.TimePattern;
import org.hob.state.EntityId;
import org.hob.state.StateChanged;
import org.hob.template.Asked;
import org.hob.template.Rerendered;
import org.jspecify.annotations.Nullable;

/**
 * One template that is kept up to date: it listens to what its last rendering asked for, and waits before the next one as Home Assistant does. All of it happens in
 * turns of who asked for that.
 */
final class Tracking implements Subscription {

    private static final Duration ALL = Duration.ofMinutes(1);
    private static final Duration DOMAIN = Duration.ofSeconds(1);

    private final Home scope;
    private final HouseTemplate template;
    private final Map<String, ? extends @Nullable Object> variables;
    private final Listener<Rerendered> job;
    private final Recording recording = new Recording();
    private final Listener<StateChanged> onChange = Listener.callback(this::changed);
    private final List<Subscription> heard = new ArrayList<>();
    private Asked asked = HouseTemplate.NOTHING;
    private boolean failed;
    private @Nullable Rendered last;
    private @Nullable Instant rendered;
    private @Nullable Task<?> later;

    private Tracking(
            Home scope,
            HouseTemplate template,
            Map<String, ? extends @Nullable Object> variables,
            Listener<Rerendered> job) {
        this.scope = scope;
        this.template = template;
        this.variables = variables;
        this.job = job;
    }

    static Tracking begin(
            Home home,
            HouseTemplate template,
            Map<String, ? extends @Nullable Object> variables,
            Listener<Rerendered> job) {
        var tracking = new Tracking(home.scope(), template, variables, job);
        tracking.scope.run(Job.callback(() -> tracking.render(Optional.empty())));
        return tracking;
    }

    private void changed(StateChanged change) {
        boolean named = asked.entities().contains(change.id());
        if (!named && !concerns(change)) return;
        var limit = named ? null : failed || asked.all() ? ALL : isOfDomains() ? DOMAIN : null;
        if (limit == null || rendered == null) {
            render(Optional.of(change));
            return;
        }
        if (later != null) return;
        var wait = Duration.between(scope.now(), rendered.plus(limit));
        if (wait.isPositive()) later = scope.after(wait, Job.callback(() -> render(Optional.of(change))));
        else render(Optional.of(change));
    }

    private boolean isOfDomains() {
        return !asked.domains().isEmpty() || !asked.countedDomains().isEmpty();
    }

    private boolean concerns(StateChanged change) {
        String domain = change.id().domain();
        if (failed || asked.all() || asked.domains().contains(domain)) return true;
        boolean comesOrGoes = change.before().isEmpty() || change.now().isEmpty();
        return comesOrGoes && (asked.countedAll() || asked.countedDomains().contains(domain));
    }

    private void render(Optional<StateChanged> cause) {
        if (later != null) later.cancel();
        later = null;
        rendered = scope.now();
        var now = template.look(variables, recording);
        boolean fails = now.why() != null;
        if (asked != now.asked() || failed != fails || last == null) listen(now.asked(), fails);
        var before = last;
        if (before != null && before.isSame(now)) return;
        last = now;
        scope.run(job, new Rerendered(template, Optional.ofNullable(before), now, cause));
    }

    private void listen(Asked now, boolean fails) {
        boolean same = last != null && failed == fails && asked.equals(now);
        asked = now;
        failed = fails;
        if (same) return;
        heard.forEach(Subscription::close);
        heard.clear();
        var states = scope.states();
        if (now.time()) heard.add(scope.every(TimePattern.minutes("*"), Job.callback(() -> render(Optional.empty()))));
        if (fails || now.all() || now.countedAll()) {
            heard.add(states.onAny(onChange));
            return;
        }
        for (var domain : now.domains()) heard.add(states.onDomain(domain, onChange));
        for (var domain : now.countedDomains()) {
            if (now.domains().contains(domain)) continue;
            var named = entities(now, domain);
            heard.add(states.onDomain(
                    domain,
                    change -> change.before().isEmpty() || change.now().isEmpty() || named.contains(change.id()),
                    onChange));
        }
        var others = now.entities().stream()
                .filter(id -> !now.domains().contains(id.domain())
                        && !now.countedDomains().contains(id.domain()))
                .toList();
        if (!others.isEmpty()) heard.add(states.on(others, onChange));
    }

    private static List<EntityId> entities(Asked asked, String domain) {
        return asked.entities().stream()
                .filter(id -> id.domain().equals(domain))
                .toList();
    }

    @Override
    public void close() {
        scope.close();
    }
}

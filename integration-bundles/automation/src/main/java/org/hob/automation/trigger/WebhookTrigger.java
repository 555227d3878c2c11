package org.hob.automation.trigger;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hob.automation.Trigger;
import org.hob.automation.Webhooks;
import org.hob.automation.language.Value;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.yaml.Default;

/** {@code trigger: webhook}: something comes in by HTTP under an id. Whoever listens to HTTP hands it in here. */
@Callback
public final class WebhookTrigger implements Trigger<WebhookTrigger.Options>, Webhooks {

    /** What it waits for. */
    public record Options(Value webhookId, @Default("true") boolean localOnly, List<String> allowedMethods) {

        public Options {
            allowedMethods = allowedMethods.isEmpty()
                    ? List.of("POST", "PUT")
                    : allowedMethods.stream()
                            .map(method -> method.toUpperCase(Locale.ROOT))
                            .toList();
        }
    }

    /** A trigger that waits. */
    private record Hook(Options options, Home home, Listener<Request> taken) {}

    private final Map<String, List<Hook>> hooks = new ConcurrentHashMap<>();

    @Override
    public void arm(Options options, Home home, Fire start) {
        var id = String.valueOf(options.webhookId.of(start.variables()));
        var hook = new Hook(
                options,
                home,
                Listener.callback(request -> start.fire(Triggering.by("webhook", "webhook")
                        .with("webhook_id", id)
                        .with("json", request.json())
                        .with("data", request.data())
                        .with("query", request.query()))));
        hooks.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(hook);
        home.own(() -> hooks.computeIfPresent(id, (_, all) -> {
            all.remove(hook);
            return all.isEmpty() ? null : all;
        }));
    }

    @Override
    public Answer receive(String id, Request request) {
        var answer = Answer.UNKNOWN;
        for (var hook : hooks.getOrDefault(id, List.of())) {
            var said = answer(hook, request);
            if (said == Answer.TAKEN) hook.home.add(hook.taken, request);
            if (answer != Answer.TAKEN) answer = said;
        }
        return answer;
    }

    private static Answer answer(Hook hook, Request request) {
        if (hook.options.localOnly && !request.local()) return Answer.LOCAL_ONLY;
        return hook.options.allowedMethods.contains(request.method()) ? Answer.TAKEN : Answer.OTHER_METHOD;
    }
}

package org.hob.automation.trigger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hob.automation.Conversations;
import org.hob.automation.Trigger;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/** {@code trigger: conversation}: somebody says a sentence. Whoever listens to people hands it in here. */
@Callback
public final class ConversationTrigger implements Trigger<ConversationTrigger.Options>, Conversations {

    /** Where the answer of a run goes, among the variables of the trigger. */
    private static final String ANSWER = "answer_to";

    private static final String DONE = "Done";

    /** The sentences. */
    public record Options(List<String> command) {

        public Options {
            if (command.isEmpty())
                throw new IllegalArgumentException("command: missing (expected: a sentence or more)");
            command.forEach(Sentence::new);
        }
    }

    /** What was said, which sentence it is, and who waits for an answer. */
    private record Said(String text, Map<String, String> slots, CompletableFuture<String> answer) {}

    /** A trigger that waits. */
    private record Ear(List<Sentence> sentences, Home home, Listener<Said> heard) {}

    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    @Override
    public void arm(Options options, Home home, Fire start) {
        var ear = new Ear(
                options.command.stream().map(Sentence::new).toList(),
                home,
                Listener.callback(said -> start.fire(trigger(said))));
        ears.add(ear);
        home.own(() -> ears.remove(ear));
    }

    private static Map<String, @Nullable Object> trigger(Said said) {
        var details = new LinkedHashMap<String, @Nullable Object>();
        said.slots.forEach((name, text) -> {
            var slot = new LinkedHashMap<String, @Nullable Object>();
            slot.put("name", name);
            slot.put("text", text);
            slot.put("value", text);
            details.put(name, slot);
        });
        return Triggering.by("conversation", "sentence '" + said.text + "'")
                .with("sentence", said.text)
                .with("details", details)
                .with("slots", new LinkedHashMap<>(said.slots))
                .with(ANSWER, said.answer);
    }

    @Override
    public Optional<Task<String>> say(String sentence) {
        for (var ear : ears) {
            for (var known : ear.sentences) {
                var slots = known.match(sentence);
                if (slots.isEmpty()) continue;
                var answer = new CompletableFuture<String>();
                ear.home.add(ear.heard, new Said(sentence, slots.get(), answer));
                return Optional.of(ear.home.adopt(answer));
            }
        }
        return Optional.empty();
    }

    /** Returns whether somebody waits for an answer to that. */
    public static boolean isAsked(Map<String, ? extends @Nullable Object> trigger) {
        return trigger.get(ANSWER) instanceof CompletableFuture<?>;
    }

    /** Gives the answer of the run that a sentence began, if one did. */
    public static void answer(Map<String, ? extends @Nullable Object> trigger, Optional<String> text) {
        if (trigger.get(ANSWER) instanceof CompletableFuture<?> answer) complete(answer, text.orElse(DONE));
    }

    @SuppressWarnings("unchecked")
    private static void complete(CompletableFuture<?> answer, String text) {
        ((CompletableFuture<String>) answer).complete(text);
    }
}

package org.hob.automation.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hob.automation.Step;
import org.hob.template.Template;
import org.hob.yaml.Default;
import org.hob.yaml.Key;
import org.hob.yaml.Node;
import org.hob.yaml.Required;
import org.jspecify.annotations.Nullable;

/** What a step does. The components of each are its keys in a file. */
public sealed interface Instruction {

    /** Asks the house to do something. */
    record Call(
            @Key({"action", "service", "service_template"}) Value action,
            @Nullable Value data,
            @Nullable Value dataTemplate,
            @Nullable Value target,
            @Nullable Value entityId,
            @Nullable String responseVariable,
            @Nullable Node metadata)
            implements Instruction {

        private static final Pattern NAME = Pattern.compile("\\w+\\.\\w+");

        public Call {
            if (action instanceof Value.Fixed(var name)
                    && !NAME.matcher(String.valueOf(name)).matches()) {
                throw new IllegalArgumentException(
                        "action: " + name + " (expected: a domain and what it does, as light.turn_on, or a template)");
            }
        }
    }

    /** Waits for a time. */
    record Delay(Span delay) implements Instruction {}

    /** Waits until a template is true. */
    record WaitTemplate(
            Template waitTemplate,
            @Nullable Span timeout,

            @Default("true") boolean continueOnTimeout) implements Instruction {}

    /** Waits for one of some triggers. */
    record WaitForTrigger(
            Cues waitForTrigger,
            @Nullable Span timeout,

            @Default("true") boolean continueOnTimeout) implements Instruction {}

    /** Ends the sequence unless that is so. */
    record Check(Clause clause) implements Instruction {}

    /** Does the first of some sequences whose conditions pass. */
    record Choose(
            @Key("choose") List<Option> options,

            @Key("default") List<Line> otherwise) implements Instruction {}

    /** One of the sequences to choose from. */
    record Option(
            @Nullable String alias,

            @Key({"conditions", "condition"}) List<Clause> conditions,

            @Required List<Line> sequence) {}

    /** Does one of two sequences. */
    record If(
            @Key("if") List<Clause> conditions,
            @Required List<Line> then,

            @Key("else") List<Line> otherwise) implements Instruction {}

    /** Does a sequence again and again. */
    record Repeat(Loop repeat) implements Instruction {}

    /** How often a sequence is done: exactly one of the first four is there. */
    record Loop(
            @Nullable Value count,
            @Nullable Value forEach,

            @Key("while") @Nullable List<Clause> whilst,

            @Nullable List<Clause> until,
            @Required List<Line> sequence) {

        public Loop {
            int said = (count == null ? 0 : 1)
                    + (forEach == null ? 0 : 1)
                    + (whilst == null || whilst.isEmpty() ? 0 : 1)
                    + (until == null || until.isEmpty() ? 0 : 1);
            if (said != 1) {
                throw new IllegalArgumentException(
                        "repeat: " + said + " of them (expected: one of count, for_each, while, until)");
            }
        }
    }

    /** Does some steps at the same time. */
    record Parallel(@Key("parallel") List<Line> branches) implements Instruction {}

    /** Does a sequence. */
    record Sequence(@Key("sequence") List<Line> lines) implements Instruction {}

    /** Fires an event. */
    record Fire(
            Value event,
            @Nullable Value eventData,
            @Nullable Value eventDataTemplate) implements Instruction {}

    /** Turns a scene on. */
    record Scene(Value scene, @Nullable Node metadata) implements Instruction {}

    /** Gives variables values. */
    record Assign(Map<String, Value> variables) implements Instruction {}

    /** Ends the run. */
    record Stop(
            Value stop,

            @Default("false") boolean error,

            @Nullable String responseVariable) implements Instruction {}

    /** Says what is answered to who spoke. */
    record Respond(@Nullable Value setConversationResponse) implements Instruction {}

    /** Does what a bundle brought. */
    record Extension(String keyword, Step<?> kind, Record options) implements Instruction {}
}

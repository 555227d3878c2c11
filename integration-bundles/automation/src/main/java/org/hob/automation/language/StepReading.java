package org.hob.automation.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hob.automation.language.Kinds.Kind;
import org.hob.yaml.Mapping;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Sequence;
import org.hob.yaml.Spot;

/** Reads steps: the key that is there says which. */
final class StepReading {

    private static final Map<String, Class<? extends Instruction>> BY_KEY = byKey();
    private static final Pattern BRANCH = Pattern.compile("\\bparallel\\[\\d+]$");
    private static final String EXPECTED = "a step: one of " + String.join(", ", BY_KEY.keySet()) + ", condition";

    private final Reader reader;
    private final ConditionReading conditions;

    StepReading(Reader reader, ConditionReading conditions) {
        this.reader = reader;
        this.conditions = conditions;
    }

    private static Map<String, Class<? extends Instruction>> byKey() {
        var keys = new LinkedHashMap<String, Class<? extends Instruction>>();
        keys.put("action", Instruction.Call.class);
        keys.put("service", Instruction.Call.class);
        keys.put("service_template", Instruction.Call.class);
        keys.put("delay", Instruction.Delay.class);
        keys.put("wait_template", Instruction.WaitTemplate.class);
        keys.put("wait_for_trigger", Instruction.WaitForTrigger.class);
        keys.put("choose", Instruction.Choose.class);
        keys.put("if", Instruction.If.class);
        keys.put("repeat", Instruction.Repeat.class);
        keys.put("parallel", Instruction.Parallel.class);
        keys.put("sequence", Instruction.Sequence.class);
        keys.put("event", Instruction.Fire.class);
        keys.put("scene", Instruction.Scene.class);
        keys.put("variables", Instruction.Assign.class);
        keys.put("stop", Instruction.Stop.class);
        keys.put("set_conversation_response", Instruction.Respond.class);
        return keys;
    }

    Optional<Line> read(Node node, Spot spot) {
        if (node instanceof Scalar text && ValueReading.isTemplate(text.text())) return check(node, spot, false);
        if (node instanceof Sequence list && isBranch(spot)) return read(sequence(list), spot);
        if (!(node instanceof Mapping mapping)) {
            spot.wrong(node, EXPECTED);
            return Optional.empty();
        }
        var common = Common.ofStep(reader.binder(), mapping, spot);
        var rest = common.rest();
        if (ConditionReading.isCondition(rest)) {
            return check(mapping.without("continue_on_error"), spot, common.continueOnError());
        }
        return instruction(rest, spot)
                .map(what ->
                        new Line(reader.path(spot), common.alias(), common.enabled(), common.continueOnError(), what));
    }

    /** Of what is done at the same time, a list stands for a sequence. */
    private static boolean isBranch(Spot spot) {
        return BRANCH.matcher(spot.path()).find();
    }

    private static Mapping sequence(Sequence list) {
        var position = list.position();
        return new Mapping(position, List.of(new Mapping.Entry(Scalar.of(position, "sequence"), list)));
    }

    private Optional<Line> check(Node node, Spot spot, boolean continueOnError) {
        return conditions
                .read(node, spot)
                .map(clause -> new Line(
                        clause.path(),
                        clause.alias(),
                        clause.enabled(),
                        continueOnError,
                        new Instruction.Check(clause)));
    }

    private Optional<? extends Instruction> instruction(Mapping rest, Spot spot) {
        for (var entry : rest.entries()) {
            var type = BY_KEY.get(entry.name());
            if (type != null) return reader.binder().bind(type, rest, spot);
        }
        for (var entry : rest.entries()) {
            var kind = reader.step(entry.name());
            if (kind.isPresent()) return extension(entry.name(), kind.get(), rest, spot);
        }
        if (rest.has("device_id")) reader.isMissing("step", "device", rest, spot);
        else if (rest.entries().size() == 1)
            reader.isMissing("step", rest.entries().getFirst().name(), rest, spot);
        else spot.wrong(rest, EXPECTED);
        return Optional.empty();
    }

    private Optional<Instruction> extension(
            String keyword, Kind<org.hob.automation.Step<?>> kind, Mapping rest, Spot spot) {
        return reader.binder()
                .bind(kind.options(), rest, spot)
                .map(options -> new Instruction.Extension(keyword, kind.service(), options));
    }
}

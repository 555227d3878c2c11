package org.hob.automation.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hob.yaml.Mapping;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Sequence;
import org.hob.yaml.Spot;

/** Reads triggers: a list or a single one, with lists in it. */
final class TriggerReading {

    private final Reader reader;

    TriggerReading(Reader reader) {
        this.reader = reader;
    }

    Optional<Cues> read(Node node, Spot spot) {
        var cues = new ArrayList<Cue>();
        return readInto(cues, node, spot) ? Optional.of(new Cues(cues)) : Optional.empty();
    }

    private boolean readInto(List<Cue> cues, Node node, Spot spot) {
        return switch (node) {
            case Sequence list -> readAll(cues, list, spot);
            case Mapping mapping
            when isList(mapping) -> readInto(cues, mapping.find("triggers").orElseThrow(), spot.key("triggers"));
            case Mapping mapping -> readOne(cues, mapping, spot);
            case Scalar nothing when nothing.isNull() -> true;
            default -> {
                spot.wrong(node, "a trigger, as 'trigger: state' …, or a list of them");
                yield false;
            }
        };
    }

    private static boolean isList(Mapping mapping) {
        return mapping.has("triggers") && mapping.entries().size() == 1;
    }

    private boolean readAll(List<Cue> cues, Sequence list, Spot spot) {
        boolean allRight = true;
        for (int n = 0; n < list.nodes().size(); n++) {
            allRight &= readInto(cues, list.nodes().get(n), spot.element(n));
        }
        return allRight;
    }

    private boolean readOne(List<Cue> cues, Mapping mapping, Spot spot) {
        var key = mapping.has("trigger") ? "trigger" : "platform";
        if (!(mapping.find(key).orElse(null) instanceof Scalar word) || word.isNull()) {
            spot.wrong(mapping, "a trigger that says what it is, as 'trigger: state'");
            return false;
        }
        var common = Common.ofTrigger(reader.binder(), mapping, spot);
        var kind = reader.trigger(word.text());
        if (kind.isEmpty()) {
            reader.isMissing("trigger", word.text(), word, spot.key(key));
            return false;
        }
        int index = cues.size();
        var cue = reader.binder()
                .bind(kind.get().options(), common.rest().without(key), spot)
                .map(options -> new Cue(
                        word.text(),
                        common.id() == null ? String.valueOf(index) : common.id(),
                        index,
                        common.alias(),
                        common.enabled(),
                        common.variables(),
                        kind.get().service(),
                        options));
        cue.ifPresent(cues::add);
        return cue.isPresent();
    }
}

package org.hob.automation.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hob.automation.language.Instruction;
import org.hob.automation.language.Value;
import org.hob.job.Cancelled;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.jspecify.annotations.Nullable;

/** A step that asks the house to do something, and waits until it is done. */
final class Calling {

    private final Block block;
    private final Mark mark;

    Calling(Block block, Mark mark) {
        this.block = block;
        this.mark = mark;
    }

    void perform(Instruction.Call call) throws Exception {
        var variables = block.variables();
        var name = String.valueOf(call.action().of(variables)).strip();
        var data = new LinkedHashMap<String, @Nullable Object>();
        merge(call.data(), variables, data);
        merge(call.dataTemplate(), variables, data);
        var aim = new Aim(block.run().routine().home(), name);
        aim.take(data);
        if (call.target() != null) aim.add(call.target().of(variables));
        if (call.entityId() != null) aim.add("entity_id", call.entityId().of(variables));
        var answer = perform(name, data, aim);
        if (call.responseVariable() != null) variables.assign(call.responseVariable(), answer);
    }

    void turnOn(Value scene) throws Exception {
        var aim = new Aim(block.run().routine().home(), "scene.turn_on");
        aim.add("entity_id", scene.of(block.variables()));
        perform("scene.turn_on", new LinkedHashMap<>(), aim);
    }

    private Map<String, ? extends @Nullable Object> perform(String name, Map<String, @Nullable Object> data, Aim aim)
            throws Exception {
        mark.result("action", name);
        aim.give(data);
        mark.result("data", data);
        if (aim.isAtNobody()) {
            mark.result("running", false);
            return Map.of();
        }
        mark.result("target", aim.words());
        return await(block.run().routine().home().actions().call(name, data, aim.target()));
    }

    private static <R extends @Nullable Object> R await(Task<R> task) throws Exception {
        try {
            return task.await();
        } catch (Cancelled ended) {
            task.cancel();
            throw ended;
        } catch (TaskException.Failed failed) {
            if (failed.getCause() instanceof Exception cause) throw cause;
            throw failed;
        }
    }

    /** Adds what that value says, which has to be a map. */
    static void merge(
            @Nullable Value said,
            Map<String, ? extends @Nullable Object> variables,
            Map<String, @Nullable Object> into) {
        if (said == null) return;
        switch (said.of(variables)) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, value) -> into.put(String.valueOf(key), value));
            case Object other ->
                throw new IllegalArgumentException("data: " + other + " (expected: a map of keys and values)");
        }
    }
}

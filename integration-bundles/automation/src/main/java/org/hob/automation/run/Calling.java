package org.hob.automation.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hob.action.ActionSchema;
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
        keepTexts(name, call.data(), data);
        keepTexts(name, call.dataTemplate(), data);
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

    /** What is to be a text is what its template prints, though that may look like a list or a map: JSON that is published, say. */
    private void keepTexts(String action, @Nullable Value said, Map<String, @Nullable Object> data) {
        if (!(said instanceof Value.Mapped(var values)) || action.startsWith("script.")) return;
        values.forEach((key, value) -> {
            boolean looksLikeMore = data.get(key) instanceof Map<?, ?> || data.get(key) instanceof Collection<?>;
            if (looksLikeMore && value instanceof Value.Computed(var template) && isText(action, key)) {
                data.put(key, template.render(block.variables()));
            }
        });
    }

    private boolean isText(String action, String key) {
        return block.run().routine().home().actions().find(action).stream()
                .flatMap(schema -> schema.fields().stream())
                .anyMatch(field -> field.name().equals(key) && field.type() == ActionSchema.Type.TEXT);
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

package org.hob.template.jinja;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.template.python.Callable;
import org.hob.template.python.Meter;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Thing;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * A macro, where it was defined.
 *
 * @param form what is the same for all of its text
 * @param around where it was defined
 */
record Macro(Form form, Frame around) implements Thing, Callable {

    /**
     * A macro as it was read.
     *
     * @param parameters where the values of the parameters go
     * @param caller where the block of its call goes, if it uses that
     * @param more where the other named values go, if it uses them
     * @param rest where the other values go, if it uses them
     */
    record Form(
            String name,
            List<String> names,
            List<Integer> parameters,
            boolean takesCaller,
            @Nullable Integer caller,
            @Nullable Integer more,
            @Nullable Integer rest,
            Code defaults,
            Code body,
            Scope.Slots slots) {}

    @Override
    public String name() {
        return form.name;
    }

    @Override
    public String kind() {
        return "Macro";
    }

    @Override
    public @Nullable Object attribute(Meter meter, String name) {
        return switch (name) {
            case "name" -> form.name;
            case "arguments" -> Tuple.of(form.names);
            case "catch_kwargs" -> form.more != null;
            case "catch_varargs" -> form.rest != null;
            case "caller" -> form.takesCaller;
            default -> null;
        };
    }

    @Override
    public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
        var run = around.run;
        return run.deeper(() -> {
            var frame = new Frame(run, around.context, around, form.slots.count());
            bind(frame, positional, new LinkedHashMap<>(named));
            int line = run.line;
            var before = run.capture();
            String text;
            try {
                form.defaults.run(frame);
                form.body.run(frame);
            } finally {
                text = run.captured(before);
            }
            run.line = line;
            return text;
        });
    }

    private void bind(Frame frame, Object[] positional, Map<String, Object> named) {
        int count = form.parameters.size();
        int given = Math.min(count, positional.length);
        for (int i = 0; i < given; i++) frame.slots[form.parameters.get(i)] = positional[i];
        boolean foundCaller = given == count && form.takesCaller && form.names.contains("caller");
        for (int i = given; i < count; i++) {
            String name = form.names.get(i);
            frame.slots[form.parameters.get(i)] = named.remove(name);
            foundCaller |= name.equals("caller");
        }
        if (form.caller != null && !foundCaller) {
            var caller = named.remove("caller");
            frame.slots[form.caller] = caller != null ? caller : Undefined.because(frame.run, "No caller defined");
        }
        if (form.more != null) frame.slots[form.more] = new LinkedHashMap<Object, Object>(named);
        else if (!named.isEmpty()) throw unknown(named);
        if (form.rest != null)
            frame.slots[form.rest] = positional.length > count
                    ? Tuple.of(Arrays.copyOfRange(positional, count, positional.length))
                    : Tuple.EMPTY;
        else if (positional.length > count)
            throw Raised.type("macro " + Repr.of(form.name) + " takes not more than " + count + " argument(s)");
    }

    private Raised unknown(Map<String, Object> named) {
        if (named.containsKey("caller"))
            return Raised.type("macro " + Repr.of(form.name)
                    + " was invoked with two values for the special caller argument. This is most likely a bug.");
        return Raised.type("macro " + Repr.of(form.name) + " takes no keyword argument "
                + Repr.of(named.keySet().iterator().next()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "<Macro " + Repr.of(form.name) + '>';
    }
}

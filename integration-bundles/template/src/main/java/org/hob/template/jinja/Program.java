package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.template.jinja.Code.End;
import org.hob.template.python.Callable;
import org.hob.template.python.Meter;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/** A template, made ready to be rendered; any number of threads may do so at once. */
public final class Program {

    /** A part with a name, which can be replaced by a template that extends this one. */
    record Block(
            String name,
            boolean required,
            Code body,
            Entry entry,
            Scope.Slots slots,
            @Nullable Integer parent) {}

    private final Code code;
    private final Entry entry;
    private final Scope.Slots slots;
    private final List<Block> blocks;

    private Program(Code code, Entry entry, Scope.Slots slots, List<Block> blocks) {
        this.code = code;
        this.entry = entry;
        this.slots = slots;
        this.blocks = blocks;
    }

    /** What is known while a template is made ready. */
    record Making(Language language, boolean extending, List<Block> blocks) {

        /** Makes a block ready, and returns what shows it where it stands. */
        Code block(Statement.Block block, StatementMaker maker) {
            if (blocks.stream().anyMatch(other -> other.name().equals(block.name())))
                throw new Malformed(block.line(), "block " + Repr.of(block.name()) + " defined twice");
            var scope = Scope.outermost();
            boolean usesParent =
                    !Names.undeclared(block.body(), Set.of("super")).isEmpty();
            Integer parent = usesParent ? (Integer) scope.parameter("super") : null;
            new Names(scope).note(block.body());
            var entry = Entry.inner(scope);
            var body = new StatementMaker(this, scope, false, false, false, true).all(block.body());
            blocks.add(new Block(block.name(), block.required(), body, entry, scope.slots(), parent));
            var places = block.scoped() ? maker.scope().visible() : Map.<String, Scope.Place>of();
            boolean hides = extending && !maker.captured();
            return frame -> {
                frame.run.line = block.line();
                if (hides && frame.context.parent != null) return End.NORMAL;
                var context = frame.context;
                if (!places.isEmpty()) {
                    var more = new java.util.HashMap<String, Object>();
                    places.forEach((name, place) -> {
                        var value = frame.get(place);
                        if (value != null) more.put(name, value);
                    });
                    context = context.with(more);
                }
                show(frame.run, context, block.name(), 0);
                return End.NORMAL;
            };
        }
    }

    private static void show(Run run, Context context, String name, int depth) {
        var block = context.block(name, depth);
        if (block == null) throw Raised.of(Raised.Kind.RUNTIME, "there is no block " + Repr.of(name));
        if (block.required && depth == 0)
            throw Raised.of(Raised.Kind.RUNTIME, "Required block " + Repr.of(name) + " not found");
        run.deeper(() -> {
            var frame = new Frame(run, context, null, block.slots.count());
            Entry.looks(frame, block.slots);
            block.entry.run(frame);
            if (block.parent != null) frame.slots[block.parent] = parent(run, context, name, depth + 1);
            return block.body.run(frame);
        });
    }

    private static Object parent(Run run, Context context, String name, int depth) {
        if (context.block(name, depth) == null)
            return Undefined.because(run, "there is no parent block called " + Repr.of(name) + '.');
        return new Callable() {
            @Override
            public String name() {
                return "super";
            }

            @Override
            public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
                var before = run.capture();
                String text;
                try {
                    show(run, context, name, depth);
                } finally {
                    text = run.captured(before);
                }
                return text;
            }
        };
    }

    /**
     * Makes a template ready.
     *
     * @throws Malformed if it cannot be read
     */
    public static Program read(String source, Language language) {
        var statements = Parser.parse(source);
        boolean extending = statements.stream().anyMatch(Program::extending);
        var making = new Making(language, extending, new ArrayList<>());
        var scope = Scope.outermost();
        new Names(scope).note(statements);
        var entry = Entry.inner(scope);
        var code = new StatementMaker(making, scope, true, false, false, false).all(statements);
        return new Program(code, entry, scope.slots(), List.copyOf(making.blocks()));
    }

    private static boolean extending(Statement statement) {
        return switch (statement) {
            case Statement.Extends parent -> true;
            case Statement.If choice ->
                choice.then().stream().anyMatch(Program::extending)
                        || choice.otherwise().stream().anyMatch(Program::extending)
                        || choice.elifs().stream().anyMatch(Program::extending);
            default -> false;
        };
    }

    /** Returns the text for these values; a name without a value is undefined. */
    public String render(Run run, Map<String, ?> given) {
        run(run, new Context(run.language(), given));
        return run.printed();
    }

    void run(Run run, Context context) {
        var frame = new Frame(run, context, null, slots.count());
        Entry.looks(frame, slots);
        entry.run(frame);
        for (var block : blocks) context.add(block);
        code.run(frame);
        if (context.parent != null) {
            var parent = context.parent;
            context.parent = null;
            parent.extended(run, context);
        }
    }

    /** Runs as the one that is extended: its blocks are known already. */
    private void extended(Run run, Context context) {
        var frame = new Frame(run, context, null, slots.count());
        Entry.looks(frame, slots);
        entry.run(frame);
        code.run(frame);
        if (context.parent != null) {
            var parent = context.parent;
            context.parent = null;
            parent.extended(run, context);
        }
    }

    List<Block> blocks() {
        return blocks;
    }
}

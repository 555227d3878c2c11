package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import org.hob.template.jinja.Expression.Items;
import org.hob.template.jinja.Expression.Name;
import org.hob.template.jinja.Expression.NamespaceItem;
import org.hob.template.python.Iterate;
import org.hob.template.python.Kinds;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Undefined;

/** Makes closures of what is assigned to. */
final class Targets {

    /** Puts a value where it belongs. */
    @FunctionalInterface
    interface Target {

        void set(Frame frame, Object value);
    }

    private Targets() {}

    /**
     * Returns one.
     *
     * @param top whether it stands at the top of a template, so that others see its names
     */
    static Target of(Expression target, Scope scope, boolean top) {
        return switch (target) {
            case Name name -> name(name.name(), scope, top);
            case NamespaceItem item -> item(item, scope.place(item.name()));
            case Items items ->
                unpacking(items.items().stream().map(one -> of(one, scope, top)).toList());
            default -> throw new IllegalStateException("no target: " + target);
        };
    }

    private static Target name(String name, Scope scope, boolean top) {
        var place = scope.place(name);
        if (!top) return (frame, value) -> frame.set(place, value);
        return (frame, value) -> {
            frame.set(place, value);
            frame.context.set(name, value, true);
        };
    }

    private static Target item(NamespaceItem item, Scope.Place place) {
        return (frame, value) -> {
            var owner = frame.get(place);
            if (!(owner instanceof Namespace namespace))
                throw Raised.of(Raised.Kind.RUNTIME, "cannot assign attribute on non-namespace object");
            namespace.set(item.attribute(), value);
        };
    }

    private static Target unpacking(List<Target> targets) {
        return (frame, value) -> {
            if (value instanceof Undefined || !Iterate.isPossible(value)) {
                if (!(value instanceof Undefined))
                    throw Raised.type("cannot unpack non-iterable " + Kinds.name(value) + " object");
            }
            var items = Iterate.of(value);
            var values = new ArrayList<Object>(targets.size());
            while (items.hasNext() && values.size() <= targets.size()) values.add(items.next());
            if (values.size() > targets.size())
                throw Raised.value("too many values to unpack (expected " + targets.size() + ')');
            if (values.size() < targets.size())
                throw Raised.value("not enough values to unpack (expected " + targets.size() + ", got " + values.size()
                        + "): " + Repr.of(Kinds.name(value)));
            for (int i = 0; i < targets.size(); i++) targets.get(i).set(frame, values.get(i));
        };
    }
}

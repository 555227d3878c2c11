package org.hob.itests.gremlins;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.acme.gremlins.Component;
import org.acme.gremlins.Fault;
import org.acme.gremlins.Gremlin;
import org.acme.gremlins.Gremlin.Terminal;
import org.acme.gremlins.Manner;
import org.acme.gremlins.Provocation;
import org.acme.gremlins.Stage;
import org.acme.gremlins.Where;
import org.hob.itests.gremlins.conductor.Order;
import org.hob.itests.peers.Jar;

/** All gremlins there are: each as an order for who conducts, with a bundle of its own. */
final class Troupe {

    private static final List<String> CLASSES = List.of(
            "Sleeps",
            "Pipes",
            "SlowDisk",
            "Names",
            "Sockets",
            "Processes",
            "Classes",
            "Locks",
            "Natives",
            "Keys",
            "Computing",
            "Floods",
            "Manners",
            "Lives",
            "Hooks");

    /** As any integration; the rest comes by a dynamic import. */
    private static final String IMPORTS = "org.osgi.framework,org.hob.home,org.hob.job,org.hob.event,org.hob.state,"
            + "org.hob.entity,org.hob.domain,org.hob.action";

    private final Path folder;
    private final Predicate<Act> wanted;

    /**
     * One gremlin in one place, with what it throws if it is one that throws.
     *
     * @param type its class
     * @param method its method
     * @param gremlin what it says of itself
     * @param where where it is tried
     * @param fault what it throws; empty if it does not
     */
    record Act(Class<?> type, Method method, Gremlin gremlin, Where where, String fault) {

        String operation() {
            return fault.isEmpty()
                    ? gremlin.value()
                    : fault.toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        String place() {
            return fault.isEmpty() ? where.name().toLowerCase(Locale.ROOT) : "hook " + gremlin.value();
        }

        String bundle() {
            return ("org.acme.gremlin." + type.getSimpleName() + '.' + method.getName() + '.' + where + fault)
                    .toLowerCase(Locale.ROOT);
        }

        /** Returns whether the text is in its class, method and fault, or in its operation, place, or what it is like. */
        boolean isLike(String filter) {
            var words = type.getSimpleName()
                    + ' '
                    + method.getName()
                    + ' '
                    + fault
                    + '|'
                    + operation()
                    + '|'
                    + place()
                    + '|'
                    + String.join("|", gremlin.like());
            return words.toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT));
        }
    }

    Troupe(Path folder, Predicate<Act> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    /** Returns all there are, in the order of the classes. */
    static List<Act> acts() {
        List<Act> all = new ArrayList<>();
        for (var name : CLASSES) {
            var type = type(name);
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Gremlin.class))
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> add(type, method, all));
        }
        return all;
    }

    private static void add(Class<?> type, Method method, List<Act> into) {
        var gremlin = method.getAnnotation(Gremlin.class);
        for (var where : gremlin.in()) {
            if (!type.getSimpleName().equals("Hooks")) {
                into.add(new Act(type, method, gremlin, where, ""));
            } else {
                for (var fault : Fault.values()) into.add(new Act(type, method, gremlin, where, fault.name()));
            }
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.acme.gremlins." + name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Makes the bundles of those that are wanted, and returns the orders. */
    List<Order> orders() throws IOException {
        List<Order> orders = new ArrayList<>();
        for (var act : acts()) if (wanted.test(act)) orders.add(order(act));
        return orders;
    }

    private Order order(Act act) throws IOException {
        var gremlin = act.gremlin();
        var lines = new ArrayList<>(SourceLines.of(act.type(), act.method().getName(), gremlin));
        if (!act.fault().isEmpty()) lines.addAll(SourceLines.ofAll(Fault.class));
        if (gremlin.component() != Component.class) lines.addAll(SourceLines.ofAll(gremlin.component()));
        if (gremlin.manner() != Manner.GOOD) lines.addAll(SourceLines.ofAll(Manner.class));
        var partner = gremlin.partner();
        return new Order(
                act.operation(),
                act.place(),
                call(act, act.method().getName()),
                act.bundle(),
                bundle(act, act.bundle()).toString(),
                lines,
                partner.isEmpty() ? "" : call(act, partner),
                partner.isEmpty() ? "" : bundle(act, act.bundle() + ".partner").toString(),
                gremlin.terminal() == Terminal.AS_EVER ? "" : gremlin.terminal().name(),
                gremlin.endless(),
                gremlin.harmless(),
                gremlin.stays());
    }

    private static String call(Act act, String method) {
        return String.join(" ", act.type().getSimpleName(), method, act.where().name(), act.fault());
    }

    private Path bundle(Act act, String name) throws IOException {
        var jar = new Jar(name, Provocation.class.getName())
                .header("Import-Package", IMPORTS)
                .add(Provocation.class)
                .add(Stage.class)
                .add(Where.class)
                .add(Fault.class)
                .add(Manner.class)
                .add(act.type());
        var gremlin = act.gremlin();
        if (gremlin.manner() != Manner.GOOD)
            jar.header("Gremlin-Manner", gremlin.manner().name());
        if (act.type().getSimpleName().equals("Hooks")) jar.add(type("Hooked"));
        if (act.type().getSimpleName().equals("Natives")) {
            jar.header("Bundle-ClassPath", ".,sqlite.jar").add("sqlite.jar", sqlite());
        }
        if (gremlin.component() != Component.class) {
            jar.add(Component.class)
                    .header("Service-Component", "OSGI-INF/gremlin.xml")
                    .add("OSGI-INF/gremlin.xml", component(gremlin.component()));
        }
        return jar.write(folder);
    }

    private static byte[] sqlite() throws IOException {
        for (var part : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            if (part.contains("sqlite-jdbc")) return Files.readAllBytes(Path.of(part));
        }
        throw new IOException("sqlite-jdbc: not on the class path");
    }

    private static String component(Class<?> type) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s" immediate="true"
                activate="activate" deactivate="deactivate">
              <implementation class="%s"/>
            </scr:component>
            """.formatted(type.getName(), type.getName());
    }
}

package org.hob.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.framework.util.FelixConstants;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/**
 * {@code bin/hob check}: tells all that is wrong in {@code conf/}, and changes nothing. The bundles are there, those of {@code deploy/} too, for they
 * know what they read; but no configuration is in force, nothing is set up, and nobody listens to a port. A house may be running meanwhile.
 */
final class Check {

    /** Services of this kind say what is wrong, a line each; what is only worth knowing begins with {@link #NOTE}. */
    private static final String CHECKS = "(hob.check=*)";

    private static final String NOTE = "note: ";

    /** Up to the integrations: no console, nothing that watches {@code deploy/}. */
    private static final int INTEGRATIONS = 3;

    private static final long PATIENCE_MILLIS = 5_000;

    private final Path program;
    private final Path home;

    Check(Path program, Path home) {
        this.program = program;
        this.home = home;
    }

    /** Prints what is wrong, and returns how many mistakes there are. */
    int run() throws BundleException, IOException, InterruptedException {
        if (!Files.isDirectory(home.resolve("conf"))) {
            throw new Refused(home + ": no home of a Hob (expected: a folder with conf/ in it, by HOB_HOME)");
        }
        Path cache = Files.createTempDirectory("hob-check");
        Framework framework = new FrameworkFactory().newFramework(properties(cache));
        try {
            framework.init(new FailureReport());
            BundleContext context = framework.getBundleContext();
            new BundleSet(program.resolve("bundle")).installUpTo(INTEGRATIONS, context);
            new BundleSet(home).installFolder("deploy", INTEGRATIONS, context);
            framework.start();
            return tell(lines(context));
        } finally {
            framework.stop();
            framework.waitForStop(PATIENCE_MILLIS);
            delete(cache);
        }
    }

    private Map<String, Object> properties(Path cache) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("hob.home", home.toString());
        properties.put("hob.check", "true");
        properties.put("hob.weave", "off");
        properties.put("hob.guard", "off");
        properties.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, String.valueOf(INTEGRATIONS));
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages.LOGGING);
        properties.put(FelixConstants.LOG_LOGGER_PROP, new FrameworkLog());
        properties.put(FelixConstants.SERVICE_URLHANDLERS_PROP, "false");
        return properties;
    }

    private static List<String> lines(BundleContext context) {
        List<String> lines = new ArrayList<>();
        try {
            ServiceReference<?>[] checks = context.getAllServiceReferences(Callable.class.getName(), CHECKS);
            if (checks == null) throw new Refused("nobody checks conf/ (expected: the bundles of Hob)");
            for (ServiceReference<?> check : checks) {
                if (context.getService(check) instanceof Callable<?> service) lines.addAll(answer(service));
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    private static List<String> answer(Callable<?> check) {
        try {
            return check.call() instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        } catch (Exception e) {
            throw new Refused("cannot check (" + Reason.of(e) + ")", e);
        }
    }

    private static int tell(List<String> lines) {
        int mistakes = 0;
        for (String line : lines) {
            System.out.println(line);
            if (!line.startsWith(NOTE)) mistakes++;
        }
        String sum = mistakes == 0 ? "no mistakes" : mistakes == 1 ? "1 mistake" : mistakes + " mistakes";
        System.out.println("conf/: " + sum);
        return mistakes;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    /** Whether these arguments ask for it. */
    static boolean isAskedFor(@Nullable String... arguments) {
        return arguments.length == 1 && "check".equals(arguments[0]);
    }
}

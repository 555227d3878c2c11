package org.hob.core.boot;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hob.core.home.House;
import org.hob.guard.Policy;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What is done about jobs that keep the turn, as it is configured under {@value #PID}, at any time. What is wrong is said, and all stays as it was. */
final class GuardConfiguration implements ManagedService {

    static final String PID = "org.hob.guard";

    /** Where the launcher says what the environment says, in {@code HOB_GUARD}. */
    static final String PROPERTY = "hob.guard";

    private static final long ENDLESS = 2_000;
    private static final long LEAST_ENDLESS = 100;

    private static final String EXPECTED = " (expected: dissolve, report, strict or off)";

    /** What can be said of the guard. */
    @ObjectClassDefinition(
            pid = PID,
            name = "Hob guard",
            description =
                    "What is done about jobs that block or compute with the turn. The turn is taken from them in any"
                            + " case.")
    @interface Config {

        @AttributeDefinition(
                name = "Policy",
                description = "For all bundles but those below.",
                options = {
                    @Option(
                            label = "Dissolve the waits of coroutines in silence, report callbacks",
                            value = "dissolve"),
                    @Option(label = "Report every wait", value = "report"),
                    @Option(label = "Refuse what would wait (for tests)", value = "strict"),
                    @Option(label = "Say nothing", value = "off")
                })
        String policy() default "dissolve";

        @AttributeDefinition(
                name = "Bundles",
                description = "Another policy for some, as org.acme.lamp=strict.",
                required = false)
        String[] bundles();

        @AttributeDefinition(
                name = "Endless after",
                description =
                        "How long a job that has lost the turn may compute, in milliseconds of CPU time, before it"
                                + " is ended: "
                                + LEAST_ENDLESS
                                + " or more.",
                min = "" + LEAST_ENDLESS)
        long endlessMillis() default ENDLESS;
    }

    private final House house;
    private final Policy usual;

    GuardConfiguration(House house, @Nullable String environment) {
        this.house = house;
        usual = usual(house, environment);
        house.guard().policies(usual, Map.of());
    }

    private static Policy usual(House house, @Nullable String environment) {
        if (environment == null || environment.isBlank()) return Policy.DISSOLVE;
        try {
            return policy(environment);
        } catch (IllegalArgumentException wrong) {
            house.journal().say(Level.ERROR, "HOB_GUARD: " + wrong.getMessage() + "; it is dissolve");
            return Policy.DISSOLVE;
        }
    }

    static AutoCloseable register(BundleContext context, House house) {
        var guard = new GuardConfiguration(house, context.getProperty(PROPERTY));
        var properties = FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_PID, PID));
        return context.registerService(ManagedService.class, guard, properties)::unregister;
    }

    @Override
    public void updated(@Nullable Dictionary<String, ?> said) {
        try {
            var policy = said == null ? null : said.get("policy");
            var usually = policy == null ? usual : policy(policy.toString());
            var bundles = bundles(said);
            house.loop().condemnAfter(endless(said == null ? null : said.get("endlessMillis")));
            house.guard().policies(usually, bundles);
        } catch (IllegalArgumentException wrong) {
            house.journal()
                    .say(
                            Level.ERROR,
                            "conf/" + PID + ".cfg.json: " + wrong.getMessage() + "; the guard stays as it was");
        }
    }

    private static Duration endless(@Nullable Object said) {
        if (said == null) return Duration.ofMillis(ENDLESS);
        try {
            long millis = Long.parseLong(said.toString().strip());
            if (millis >= LEAST_ENDLESS) return Duration.ofMillis(millis);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(endless(said.toString()), noNumber);
        }
        throw new IllegalArgumentException(endless(said.toString()));
    }

    private static String endless(String said) {
        return "endlessMillis: " + said + " (expected: milliseconds, " + LEAST_ENDLESS + " or more)";
    }

    private static Map<String, Policy> bundles(@Nullable Dictionary<String, ?> said) {
        var of = new HashMap<String, Policy>();
        for (var line : lines(said == null ? null : said.get("bundles"))) {
            int equals = line.indexOf('=');
            if (equals < 1)
                throw new IllegalArgumentException(
                        "bundles: " + line + " (expected: bundle=policy, as org.acme.lamp=strict)");
            of.put(line.substring(0, equals).strip(), policy(line.substring(equals + 1)));
        }
        return of;
    }

    private static Iterable<String> lines(@Nullable Object said) {
        return switch (said) {
            case null -> Collections.emptyList();
            case String[] many -> Arrays.asList(many);
            case Iterable<?> many -> {
                var texts = new ArrayList<String>();
                many.forEach(each -> texts.add(String.valueOf(each)));
                yield texts;
            }
            default -> Arrays.asList(said.toString().split(",", -1));
        };
    }

    private static Policy policy(String text) {
        try {
            return Policy.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("policy: " + text + EXPECTED, unknown);
        }
    }
}

package org.hob.core.weave;

import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import java.util.function.Function;
import org.hob.core.guard.HouseGuard;
import org.hob.core.job.Journal;
import org.hob.core.job.Loop;
import org.hob.woven.Woven;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.hooks.weaving.WeavingHook;

/** The weaving of integrations in a framework. */
public final class Weaving {

    /** What others weave into is not what was in the bundle, which is what is known. */
    private static final Dictionary<String, ?> FIRST =
            FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE));

    private Weaving() {}

    /**
     * Begins: the classes of integrations are woven when they are loaded, until what is returned is closed. What is woven stays so, and nobody answers it then.
     *
     * @param names what bundles are called
     * @param folder where woven classes are kept
     */
    public static AutoCloseable open(
            BundleContext context,
            Loop loop,
            Journal journal,
            Function<Bundle, String> names,
            Path folder,
            HouseGuard guard) {
        var endings = new Endings();
        loop.endRunawaysBy(endings);
        var answers = Woven.answeredBy(new Answers(loop.turn(), endings, guard));
        var chests = new Chests(folder);
        var loom = new Loom(new Integrations(context.getBundle()), names, chests, guard, journal);
        var hook = context.registerService(WeavingHook.class, loom, FIRST);
        var ahead = new Ahead(loom, endings, context);
        ahead.begin();
        return () -> {
            ahead.close();
            hook.unregister();
            answers.close();
            chests.close();
        };
    }
}

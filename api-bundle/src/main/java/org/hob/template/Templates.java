package org.hob.template;

import java.util.Map;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Reads templates, a service. What is read can be rendered by anybody, on any thread. */
@ProviderType
public interface Templates {

    /**
     * Reads a template once.
     *
     * <p>Turn: never waits.
     *
     * @throws TemplateException if it is malformed, with the line and what was expected there
     */
    Template read(String source);

    /**
     * Returns templates that see their variables only: what asks for the house in them fails when it is rendered.
     *
     * <p>Turn: never waits.
     */
    Templates limited();

    /**
     * Renders the template in the next turn of that home, at once if the caller holds it for the same owner, and again whenever something changes that the last
     * rendering asked for; tells the first result, and later each that differs. A named entity counts at once; a template that goes through a domain is
     * rendered again once in a second at most, one that goes through all states, or fails, once in a minute, and one that asks for the time every minute.
     *
     * <p>Turn: never waits.
     *
     * @param home whose tracking it is; its end is the end of it
     * @param variables as for {@link Template#render}
     */
    Subscription track(
            Home home, Template template, Map<String, ? extends @Nullable Object> variables, Listener<Rerendered> job);
}

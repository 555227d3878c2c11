package org.hob.template;

import java.util.Optional;
import org.hob.state.StateChanged;

/**
 * A tracked template gives another result now.
 *
 * @param template which
 * @param before what it gave before, empty the first time
 * @param now what it gives now
 * @param cause the change that made it render again, empty if that was the time, or the first time
 */
public record Rerendered(Template template, Optional<Rendering> before, Rendering now, Optional<StateChanged> cause) {}

package org.hob.template;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What became of a template once; immutable. */
@ProviderType
public interface Rendering {

    /** Returns the text, empty if it failed. */
    String text();

    /** Returns what the text means, as {@link Template#evaluate}; null if it failed. */
    @Nullable
    Object value();

    /** Returns why there is no text. */
    Optional<TemplateException> failure();

    /** Returns what it asked for on the way. */
    Asked asked();
}

package org.hob.automation.parts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Variables and their values, which may be computed from those above and from what there is already; read once, immutable. */
@ProviderType
public interface Definitions {

    /**
     * Returns those variables, and these after them.
     *
     * <p>Turn: never waits.
     *
     * @throws org.hob.template.TemplateException if one cannot be computed; it names the variable
     */
    Map<String, @Nullable Object> over(Map<String, ? extends @Nullable Object> variables);
}

package org.hob.automation;

import java.util.Optional;
import org.hob.job.Task;
import org.osgi.annotation.versioning.ProviderType;

/** Where what people say reaches the triggers that wait for it. A service; whoever listens to people calls it. */
@ProviderType
public interface Conversations {

    /**
     * Hands a sentence to the first automation that waits for such a one; empty if none does. The task's result is what there is to answer.
     *
     * <p>Turn: never waits.
     */
    Optional<Task<String>> say(String sentence);
}

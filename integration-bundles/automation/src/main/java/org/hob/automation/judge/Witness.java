package org.hob.automation.judge;

import org.hob.automation.language.Clause;
import org.jspecify.annotations.Nullable;

/** Is told of each condition that was asked. */
public interface Witness {

    /** Does not listen. */
    Witness NOBODY = (_, _, _) -> {};

    /** Is told what became of it; of the failure if nothing did. */
    void judged(Clause clause, Verdict verdict, @Nullable RuntimeException failure);
}

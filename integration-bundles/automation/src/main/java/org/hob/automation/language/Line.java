package org.hob.automation.language;

import org.jspecify.annotations.Nullable;

/**
 * One step of a sequence, and what all steps have in common.
 *
 * @param path where it stands, as in traces: {@code action/0/choose/1/sequence/0}
 * @param alias what people call it
 * @param enabled whether it is done at all
 * @param continueOnError whether the sequence goes on when a device fails
 * @param instruction what is to be done
 */
public record Line(
        String path, @Nullable String alias, Value enabled, boolean continueOnError, Instruction instruction) {}

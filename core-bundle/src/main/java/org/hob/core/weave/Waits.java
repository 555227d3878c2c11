package org.hob.core.weave;

import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Map;
import java.util.Set;

/** The methods of the API that wait, and that callbacks are refused. */
final class Waits {

    private static final Set<String> OF_LOOPS = Set.of("all", "first", "join", "sleep", "within");

    private static final Map<String, Set<String>> METHODS = Map.of(
            "org/hob/job/Task",
            Set.of("await"),
            "org/hob/job/EventLoop",
            OF_LOOPS,
            "org/hob/job/Scope",
            OF_LOOPS,
            "org/hob/home/Home",
            OF_LOOPS,
            "org/hob/home/Coordinator",
            Set.of("first"),
            "org/hob/state/States",
            Set.of("until"));

    private Waits() {}

    static boolean has(InvokeInstruction call) {
        var methods = METHODS.get(call.owner().asInternalName());
        return methods != null && methods.contains(call.name().stringValue());
    }

    /** Returns whether that asks if a task has ended, whose end may be awaited then. */
    static boolean asks(InvokeInstruction call) {
        return call.owner().asInternalName().equals("org/hob/job/Task")
                && call.name().equalsString("isDone");
    }
}

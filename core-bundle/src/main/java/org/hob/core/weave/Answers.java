package org.hob.core.weave;

import java.lang.StackWalker.StackFrame;
import java.lang.invoke.CallSite;
import java.util.Optional;
import java.util.Set;
import org.hob.core.guard.HouseGuard;
import org.hob.core.job.Execution;
import org.hob.core.job.Turn;
import org.hob.guard.Harm;
import org.hob.guard.Outcome;
import org.hob.guard.Policy;
import org.hob.job.WrongTurnException;
import org.hob.woven.Woven;
import org.jspecify.annotations.Nullable;

/** What the house answers to woven code. Nearly always that there is nothing to say: who has not the turn may block as he likes. */
final class Answers implements Woven.Core {

    /** What a coroutine gives the turn up for by itself: none of these waits keeps anybody. */
    private static final Set<Harm> GIVES_WAY = Set.of(Harm.SLEEP, Harm.NETWORK, Harm.LOCK);

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** The frames above the caller of a method: the method, what is woven in, and this. */
    private static final int CALLED = 3;

    private final Turn turn;
    private final Endings endings;
    private final HouseGuard guard;

    Answers(Turn turn, Endings endings, HouseGuard guard) {
        this.turn = turn;
        this.endings = endings;
        this.guard = guard;
    }

    /** A job that was robbed is told, too: it means to have the turn. */
    @Override
    public void before(String bundle, String place, String called, String harm) {
        var execution = Execution.current();
        if (execution == null || !execution.runsInTurns()) return;
        var site = new Site(place, called, Harm.valueOf(harm));
        var outcome = verdict(guard.policy(bundle), execution.mayWait(), site.harm());
        if (outcome == Outcome.DISSOLVED) return;
        boolean inCallback = execution.inCallback();
        note(bundle, execution, site, inCallback, outcome);
        if (outcome != Outcome.REFUSED) return;
        var where = inCallback ? "a callback" : execution.mayWait() ? "a coroutine" : "turn(…)";
        throw new WrongTurnException(Words.blocks(bundle, site, inCallback, where));
    }

    private static Outcome verdict(Policy policy, boolean mayWait, Harm harm) {
        return switch (policy) {
            case OFF -> Outcome.DISSOLVED;
            case DISSOLVE -> mayWait ? Outcome.DISSOLVED : Outcome.REPORTED;
            case REPORT -> Outcome.REPORTED;
            case STRICT -> mayWait && GIVES_WAY.contains(harm) ? Outcome.DISSOLVED : Outcome.REFUSED;
        };
    }

    private void note(String bundle, @Nullable Execution execution, Site site, boolean inCallback, Outcome outcome) {
        var owner = execution == null ? "" : execution.scope().lane().owner();
        guard.notice(bundle, owner, site.place(), site.called(), inCallback, site.harm(), outcome);
    }

    /** A job that was robbed gets a new turn at its next call to the house. */
    @Override
    public void enter(String bundle, String place) {
        if (turn.isHeld()) return;
        var execution = Execution.current();
        if (execution != null && execution.runsInTurns()) return;
        var policy = guard.policy(bundle);
        if (policy == Policy.OFF) return;
        var line = caller();
        if (line.isEmpty()) return;
        var site = new Site(line.get(), place.replaceFirst(" .*", ""), Harm.WRONG_THREAD);
        boolean isRefused = policy == Policy.STRICT;
        note(bundle, execution, site, false, isRefused ? Outcome.REFUSED : Outcome.REPORTED);
        if (isRefused) throw new WrongTurnException(Words.calls(bundle, site));
    }

    /** Returns the line that called a woven method, past classes of the API that only pass calls on; nothing if it is the core's, which knows what it does. */
    private static Optional<String> caller() {
        return STACK.walk(frames ->
                        frames.skip(CALLED + 1).filter(Answers::isNoApi).findFirst())
                .filter(frame -> !isCore(frame))
                .map(frame -> {
                    var name = frame.getClassName();
                    return name.substring(name.lastIndexOf('.') + 1) + '.' + frame.getMethodName() + " ("
                            + frame.getFileName() + ':' + frame.getLineNumber() + ')';
                });
    }

    private static boolean isNoApi(StackFrame frame) {
        return !frame.getClassName().startsWith("org.hob.")
                || frame.getDeclaringClass().getClassLoader() != Woven.class.getClassLoader()
                || isCore(frame);
    }

    private static boolean isCore(StackFrame frame) {
        return frame.getClassName().startsWith("org.hob.core.");
    }

    @Override
    public void goOn() {
        endings.pass();
    }

    @Override
    public CallSite goOn(String bundle) {
        return endings.of(bundle);
    }
}

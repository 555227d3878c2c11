package org.hob.woven;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import org.hob.job.Cancelled;
import org.hob.job.WrongTurnException;
import org.jspecify.annotations.Nullable;

/**
 * The thread that woven code hangs by: static methods, since code that is not ours has nothing else to call. They ask the core, or do nothing when there is
 * none.
 */
public final class Woven {

    private static volatile @Nullable Core core;

    private Woven() {}

    /** The core, as woven code needs it. Its methods are called often and by anybody: they are quick where there is nothing to do. */
    public interface Core {

        /** Is told of a call as {@link Woven#before}. */
        void before(String bundle, String place, String called, String harm);

        /** Is told of a call as {@link Woven#enter}. */
        void enter(String bundle, String place);

        /** Is asked as {@link Woven#goOn()}. */
        void goOn();

        /** Returns what the code of that bundle passes at every turn of a loop: a site of type {@code ()void} that throws while a job of it is to end. */
        CallSite goOn(String bundle);
    }

    /**
     * Says who answers from now on, until what is returned is closed.
     *
     * @throws IllegalStateException if somebody answers already
     */
    public static synchronized AutoCloseable answeredBy(Core answers) {
        if (core != null) throw new IllegalStateException("woven code is answered already (expected: one core)");
        core = answers;
        return () -> silence(answers);
    }

    private static synchronized void silence(Core answered) {
        if (core == answered) core = null;
    }

    /**
     * Comes before a call that may block.
     *
     * @param bundle the symbolic name of the bundle whose code it is
     * @param place the line, {@code Lamp.onMotion (Lamp.java:42)}
     * @param called what is about to be called, {@code Files.readString}
     * @param harm what that does, a name of {@link org.hob.guard.Harm}
     * @throws WrongTurnException where that is refused
     */
    public static void before(String bundle, String place, String called, String harm) {
        var answers = core;
        if (answers != null) answers.before(bundle, place, called, harm);
    }

    /**
     * Comes at the entry of a method that needs the turn.
     *
     * @param bundle the symbolic name of the bundle whose code it is
     * @param place the method, {@code Lamp.onMotion (Lamp.java:41)}
     * @throws WrongTurnException where a call without it is refused
     */
    public static void enter(String bundle, String place) {
        var answers = core;
        if (answers != null) answers.enter(bundle, place);
    }

    /**
     * Comes at every turn of a loop in class files older than Java 7, which know no {@link #link linked} calls.
     *
     * @throws Cancelled if the calling job is to end
     */
    public static void goOn() {
        var answers = core;
        if (answers != null) answers.goOn();
    }

    /** Links what a class passes at every turn of a loop: one site for all of a bundle, so that it costs nothing while nobody is to end. */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, String bundle) {
        var answers = core;
        return answers == null ? new MutableCallSite(MethodHandles.empty(type)) : answers.goOn(bundle);
    }
}

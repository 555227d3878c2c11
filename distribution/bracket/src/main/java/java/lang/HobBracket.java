package java.lang;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongConsumer;

/**
 * The bracket that the agent puts round every call of the JDK that may block, and round the native methods of bundles:
 *
 * <pre>
 *   long token = HobBracket.begin(site);
 *   try { call } finally { HobBracket.end(token); }
 * </pre>
 *
 * <p>It is defined in {@code java.lang} while the program runs, so that the JDK and every bundle see it without an import. It does nothing until somebody
 * {@linkplain #listen listens}, and then only on the threads of the loop: elsewhere a bracket is one comparison.
 *
 * <h2>What a listener must know</h2>
 *
 * <ul>
 *   <li>{@code begin} is asked on a thread of the loop, by whatever runs there: a callback, a mounted coroutine, or the loop itself, which parks and wakes
 *       others too. It must tell them apart. It returns 0 to be left alone, or else a token, and then the bracket ends with that token, once, also when the
 *       call throws.
 *   <li>Nor may a listener load classes: the call may be the reading of that very class.
 *   <li>{@code begin} must not wait: between somebody's last look at what it waits for and its parking, a wait of another's would eat the permit that
 *       wakes it. What {@code begin} throws, the caller of the blocking method gets, and nothing was called and nothing will be ended.
 *   <li>{@code end} may wait, for the turn. A permit to park may be eaten by that, so it should leave one: {@code LockSupport.unpark(currentThread())}.
 *       What it throws replaces the result of a call that has happened, and may leak what was opened; it should throw nothing.
 *   <li>The same thread that began ends. A coroutine may have been unmounted between, in {@code Object.wait} only: then it ends on another carrier, which
 *       may be no thread of the loop. At all other places a coroutine that is bracketed is pinned for as long as the call lasts.
 *   <li>Brackets nest where a blocking method of the JDK calls another, and where a listener itself reaches one; a listener sees to its own recursion.
 *   <li>In the JDK nothing foreign runs between begin and end. A native method of a bundle may call back into its Java code, so there it may.
 *   <li>{@code end} may get a token of a listener that was there before.
 * </ul>
 */
public final class HobBracket {

    /** The sites of native methods of bundles are counted from here; those of the JDK from 1. */
    private static final int OF_BUNDLES = 1_000;

    /** Without {@code volatile}, as the two below: who sees one of them late is left alone a moment longer, and all three may be seen as null. */
    private static Class<?> loop;

    private static IntToLongFunction begin;
    private static LongConsumer end;
    private static String[] ofJdk = {};
    private static String[] ofBundles = {};

    private HobBracket() {}

    /** Returns what {@link #end} is to be called with: 0 for nothing. */
    public static long begin(int site) {
        return Thread.currentCarrierThread().getClass() == loop ? ask(site) : 0;
    }

    /** Ends what began with that token. */
    public static void end(long token) {
        if (token != 0) tell(token);
    }

    private static long ask(int site) {
        IntToLongFunction listener = begin;
        return listener == null ? 0 : listener.applyAsLong(site);
    }

    private static void tell(long token) {
        LongConsumer listener = end;
        if (listener != null) listener.accept(token);
    }

    /**
     * Has a listener asked from now on, in place of the one before.
     *
     * @param loopThread the class of the threads of the loop, exactly
     * @param toBegin takes the site, returns a token or 0
     * @param toEnd takes the token
     */
    public static synchronized void listen(Class<?> loopThread, IntToLongFunction toBegin, LongConsumer toEnd) {
        begin = toBegin;
        end = toEnd;
        loop = loopThread;
    }

    /** Lets the listener of these threads go, if it is still there: nothing of it is held any more, and what it began is ended by nobody. */
    public static synchronized void forget(Class<?> loopThread) {
        if (loop != loopThread) return;
        loop = null;
        begin = null;
        end = null;
    }

    /** Says which the sites of the JDK are, from number 1 on. */
    public static synchronized void sitesOfJdk(String[] names) {
        ofJdk = names.clone();
    }

    /** Returns the number of a site of a bundle, the same one for the same name. */
    public static synchronized int siteOfBundle(String name) {
        int known = Arrays.asList(ofBundles).indexOf(name);
        if (known >= 0) return OF_BUNDLES + known;
        ofBundles = Arrays.copyOf(ofBundles, ofBundles.length + 1);
        ofBundles[ofBundles.length - 1] = name;
        return OF_BUNDLES + ofBundles.length - 1;
    }

    /** Returns how many sites of the JDK there are; 0 as long as nothing is bracketed. */
    public static synchronized int sites() {
        return ofJdk.length;
    }

    /**
     * Returns what is called at a site, kind first: {@code file java.io.FileInputStream.open0}. The kinds are {@code file}, {@code dns}, {@code network},
     * {@code process}, {@code sleep}, {@code lock}, and {@code native} for those of bundles.
     */
    public static synchronized String site(int number) {
        return number < OF_BUNDLES ? ofJdk[number - 1] : ofBundles[number - OF_BUNDLES];
    }
}

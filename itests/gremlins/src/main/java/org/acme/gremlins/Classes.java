package org.acme.gremlins;

import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.spi.ToolProvider;
import org.hob.job.Job;

/** Classes that take their time. */
final class Classes {

    private Classes() {}

    @Gremlin(value = "ClassLoader.loadClass of a slow loader", with = SlowLoader.class)
    static Job load(Stage stage) {
        return () -> new SlowLoader().loadClass(Late.class.getName());
    }

    @Gremlin(value = "Class.forName through a slow loader", like = "importlib.import_module", with = SlowLoader.class)
    static Job forName(Stage stage) {
        return () -> Class.forName(Late.class.getName(), false, new SlowLoader());
    }

    @Gremlin(
            value = "first use of a class of a slow loader",
            like = "import",
            with = {User.class, SlowLoader.class})
    static Job firstUse(Stage stage) throws Exception {
        var user = (Job) new SlowLoader()
                .loadClass(User.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        return user;
    }

    @Gremlin(value = "a static initialiser that sleeps", with = Sleeping.class)
    static Job initialiser(Stage stage) {
        return () -> Sleeping.touch();
    }

    @Gremlin(value = "waiting for a static initialiser in another thread", with = Slow.class)
    static Job othersInitialiser(Stage stage) throws InterruptedException {
        Stage.later(0, Slow::touch);
        Gate.BEGUN.await();
        return () -> Slow.touch();
    }

    @Gremlin(value = "ServiceLoader", harmless = true)
    static Job services(Stage stage) {
        return () -> Stage.see(ServiceLoader.load(ToolProvider.class).stream().count());
    }

    /** Takes its time. Parking alone may end early. */
    private static void pause() {
        for (long end = System.nanoTime() + Stage.MILLIS * 1_000_000; System.nanoTime() < end; ) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** Is loaded late. */
    static final class Late {}

    /** Uses a class that is loaded late. Public, since it is loaded by another loader than who makes it. */
    public static final class User implements Job {

        /** For whom loads it. */
        public User() {}

        @Override
        public void run() {
            new Late();
        }
    }

    /** Sleeps before it can be used. */
    static final class Sleeping {
        static {
            pause();
        }

        private Sleeping() {}

        static void touch() {}
    }

    /** Says when it begins to take its time. */
    static final class Gate {
        static final CountDownLatch BEGUN = new CountDownLatch(1);

        private Gate() {}
    }

    /** Takes its time before it can be used. */
    static final class Slow {
        static {
            Gate.BEGUN.countDown();
            pause();
        }

        private Slow() {}

        static void touch() {}
    }

    /** Loads classes of this bundle once more, late. */
    private static final class SlowLoader extends ClassLoader {

        SlowLoader() {
            super(Classes.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(User.class.getName())) return define(name);
            if (!name.equals(Late.class.getName())) return super.loadClass(name, resolve);
            pause();
            return define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (code == null) throw new ClassNotFoundException(name);
                var bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}

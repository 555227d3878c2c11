package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hob.job.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that are loaded because of an event: where others may have the turn meanwhile, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class EventClassTest extends OpenHouse {

    private static final String HOLDER = LateHolder.class.getName();
    private static final String EVENT = LateHolder.Pressed.class.getName();

    EventClassTest(boolean portable) {
        super(portable);
    }

    /** Loads an event, and the class around it when somebody else has had the turn. */
    private final class Loader extends ClassLoader {

        final List<Boolean> hadTheTurn = new ArrayList<>();

        Loader() {
            super(EventClassTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(HOLDER) && !name.equals(EVENT)) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                return known != null ? known : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            if (name.equals(HOLDER)) hadTheTurn.add(somebodyElseGetsTheTurn());
            var file = name.replace('.', '/') + ".class";
            try (var in = Objects.requireNonNull(getParent().getResourceAsStream(file))) {
                var code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }

        private boolean somebodyElseGetsTheTurn() {
            var got = new CountDownLatch(1);
            var other = house.home("other", "other");
            CompletableFuture.runAsync(() -> other.turn(got::countDown)).exceptionally(_ -> null);
            try {
                return got.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                return false;
            }
        }
    }

    @Test
    void event_ofAClassWithin_isNamedWhereTheTurnCanBeTaken() throws Exception {
        var loader = new Loader();
        var make = loader.loadClass(EVENT).getDeclaredConstructor(int.class);
        make.setAccessible(true);
        var event = (Record) make.newInstance(1);
        var heard = new CompletableFuture<String>();
        home.events().on("pressed", Listener.callback(pressed -> heard.complete(pressed.type())));
        settle();
        assertThat(loader.hadTheTurn).isEmpty();
        home.turn(() -> home.events().fire(event));
        assertThat(heard.join()).isEqualTo("pressed");
        assertThat(loader.hadTheTurn).containsExactly(true);
    }
}

package org.hob.controls;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.hob.testkit.TestHome;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;

/** A bundle that goes and comes again, as with a restart of the house: what was kept is what it has. */
final class Restart {

    /** What happens in the first life. */
    @FunctionalInterface
    interface Life {

        void live(Files files);
    }

    private Restart() {}

    static void with(
            TestHome home, Function<Home, Section> section, Map<String, ? extends @Nullable Object> says, Life life)
            throws Exception {
        var files = new Files(home);
        var first = new Lives(section);
        home.platform(first);
        files.take(first.section(), says);
        life.live(files);
        home.unset(first);
        var second = new Lives(section);
        home.platform(second);
        files.take(second.section(), says);
    }

    /** One life of the bundle. */
    private static final class Lives implements Platform {

        private final Function<Home, Section> make;
        private final AtomicReference<@Nullable Section> section = new AtomicReference<@Nullable Section>();

        Lives(Function<Home, Section> make) {
            this.make = make;
        }

        Section section() {
            return Objects.requireNonNull(section.get());
        }

        @Callback
        @Override
        public void setUp(Home home) {
            section.set(make.apply(home));
        }
    }
}

package org.hob.core.entity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.hob.action.Action;
import org.hob.core.ForeignBundle;
import org.hob.entity.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A domain of a bundle, of which nothing is public. */
class FountainTest {

    private static final String FOUNTAIN = """
        package acme;
        import java.io.IOException;
        import java.time.Duration;
        import java.util.*;
        import java.util.function.Supplier;
        import org.hob.action.Action;
        import org.hob.entity.*;
        import org.jspecify.annotations.Nullable;
        public class Garden implements Supplier<Entity<?>> {
            @Override public Entity<?> get() { return new Small(); }
        }
        @Domain("fountain")
        abstract class Fountain extends Wet<Fountain.Reading, String> {
            enum Feature {
                @Allows(value = Fountain.SetHeight.class, bit = 1) HEIGHT,
                @Allows(value = Fountain.Spray.class, bit = 2) SPRAY
            }
            record Traits(@Unit("m") double maxHeight, Set<Feature> features) {}
            record Reading(Optional<Level> level, @Unit("m") @Nullable Double height, Last last) {}
            record Last(Duration sprayed) {}
            enum Level { LOW_WATER, FULL }
            @Doc("Starts the pump.") record TurnOn() implements Action {}
            @Doc("Sets how high.") record SetHeight(@Unit("m") @Range(min = 0, max = 30) double height) implements Action {}
            @Doc("Sprays for a while.") record Spray(Duration duration) implements Action.Asking<Sprayed> {}
            record Sprayed(@Unit("L") double water) {}
            Fountain(Traits traits) { super(traits); }
            abstract void turnOn(TurnOn how) throws Exception;
            void setHeight(SetHeight how) throws Exception { throw unsupported(how); }
            protected abstract Sprayed spray(Spray how) throws Exception;
        }
        abstract class Wet<S extends Record, T> extends Entity<S> {
            Wet(Record traits) { super(EntityDescription.named("Garden"), traits); }
        }
        class Small extends Fountain {
            Small() { super(new Traits(2.5, EnumSet.of(Feature.SPRAY))); }
            @Override void turnOn(TurnOn how) { report(new Reading(Optional.of(Level.LOW_WATER), null, new Last(Duration.ofMillis(1500)))); }
            @Override protected Sprayed spray(Spray how) throws IOException {
                if (how.duration().isZero()) throw new IOException("dry");
                return new Sprayed(how.duration().toSeconds() * 0.5);
            }
        }
        """;

    @TempDir
    private Path folder;

    private final Domains domains = new Domains();

    @Test
    void domainOfABundle_isDerived() throws Exception {
        try (var bundle = ForeignBundle.of(folder, "acme/Garden.java", FOUNTAIN)) {
            var fountain = fountain(bundle);
            var model = domains.of(fountain);
            assertThat(model.name()).isEqualTo("fountain");
            assertThat(model.actions())
                    .extracting(ActionModel::name)
                    .containsExactly("fountain.set_height", "fountain.spray", "fountain.turn_on");
            var reading = said(model, fountain, action(model, "turn_on", Map.of()));
            assertThat(model.state(reading)).isEqualTo("low_water");
            assertThat(model.attributes(fountain.description(), fountain.traits(), reading))
                    .containsExactly(
                            entry("max_height", 2.5),
                            entry("last", Map.of("sprayed", 1.5)),
                            entry("friendly_name", "Garden"),
                            entry("supported_features", 2));
        }
    }

    @Test
    void features_allowTheirActions() throws Exception {
        try (var bundle = ForeignBundle.of(folder, "acme/Garden.java", FOUNTAIN)) {
            var fountain = fountain(bundle);
            var model = domains.of(fountain);
            assertThat(model.actions())
                    .filteredOn(action -> model.allows(fountain.traits(), action.type()))
                    .extracting(ActionModel::name)
                    .containsExactly("fountain.spray", "fountain.turn_on");
        }
    }

    @Test
    void asking_answers() throws Exception {
        try (var bundle = ForeignBundle.of(folder, "acme/Garden.java", FOUNTAIN)) {
            var fountain = fountain(bundle);
            var model = domains.of(fountain);
            var answer = model.invoke(fountain, action(model, "spray", Map.of("duration", 30)));
            var spray =
                    domains.action(action(model, "spray", Map.of("duration", 0)).getClass());
            assertThat(spray.answer((Record) requireNonNull(answer))).containsExactly(entry("water", 15.0));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> model.invoke(fountain, action(model, "spray", Map.of("duration", 0))));
        }
    }

    @Test
    void derivedBundle_canBeUnloaded() throws Exception {
        var loader = deriveAndForget();
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                loader.get() != null && System.nanoTime() < end; ) {
            System.gc();
        }
        assertThat(loader.get()).isNull();
        assertThat(domains.of(DomainModelTest.Lamp.class).name()).isEqualTo("light");
    }

    private WeakReference<ClassLoader> deriveAndForget() throws Exception {
        try (var bundle = ForeignBundle.of(folder, "acme/Garden.java", FOUNTAIN)) {
            var fountain = fountain(bundle);
            var model = domains.of(fountain);
            model.invoke(fountain, action(model, "turn_on", Map.of()));
            return new WeakReference<>(fountain.getClass().getClassLoader());
        }
    }

    private static Action action(DomainModel model, String name, Map<String, ?> data) {
        return model.actions().stream()
                .filter(action -> action.name().equals("fountain." + name))
                .findFirst()
                .orElseThrow()
                .parse(data);
    }

    private static Record said(DomainModel model, Entity<?> fountain, Action action) throws Exception {
        model.invoke(fountain, action);
        var heard = new Heard<Record>();
        heard.listenTo(fountain);
        return heard.readings.getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Entity<?> fountain(ForeignBundle bundle) throws ReflectiveOperationException {
        return ((Supplier<Entity<?>>) bundle.make("acme.Garden")).get();
    }
}

package org.hob.place;

import java.util.List;
import org.hob.domain.Zone;
import org.hob.entity.EntityDescription;
import org.hob.entity.Range;
import org.hob.home.Home;
import org.hob.home.Place;
import org.hob.job.Coroutine;
import org.hob.job.Listener;
import org.hob.yaml.Binder;
import org.hob.yaml.Default;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Section;
import org.hob.yaml.Sequence;
import org.hob.yaml.Spot;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code zone:}, places on the map, and {@code zone.home}, which is where the house stands unless a file says otherwise. */
@Component(service = Section.class)
public final class Zones implements Section {

    private static final String HOME = "home";
    private static final double HOME_RADIUS = 100;

    /** What stands for one zone. */
    record Config(
            String name,
            @Range(min = -90, max = 90) double latitude,
            @Range(min = -180, max = 180) double longitude,
            @Range(min = 0, max = 1e8) @Default("100") double radius,
            @Default("false") boolean passive,
            @Nullable String icon) {}

    private final Binder binder = Binder.plain();
    private final Home home;
    private final Entries entries;
    private @Nullable Zone houses;
    private boolean isHomeInFiles;

    @Activate
    public Zones(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        this.home = home;
        entries = new Entries(home, this::start);
        home.events().on("core_config_updated", Listener.coroutine(_ -> showHome()));
        home.add(this::showHome);
    }

    @Override
    public String name() {
        return "zone";
    }

    @Override
    public Form form() {
        return Form.LIST;
    }

    @Override
    public void take(Node node, Mistakes mistakes) {
        var listed = entries(node, mistakes);
        boolean has = listed.stream().anyMatch(entry -> entry.key().equalsIgnoreCase("name " + HOME));
        home.run(Listener.coroutine(this::homeIsInFiles), has);
        entries.become(listed, mistakes);
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        for (var entry : entries(node, mistakes)) binder.bind(Config.class, entry.node(), entry.spot(mistakes));
    }

    private static List<Entries.Entry> entries(Node node, Mistakes mistakes) {
        return node instanceof Sequence list ? Entries.listed("zone", list, List.of("name"), mistakes) : List.of();
    }

    private void start(Home scope, Entries.Entry entry, Spot spot) {
        binder.bind(Config.class, entry.node(), spot).ifPresent(config -> {
            var traits = new Zone.Traits(config.latitude, config.longitude, config.radius, config.passive, false);
            var zone = new Zone(description(config.name, config.icon == null ? "mdi:map-marker" : config.icon), traits);
            zone.report(Zone.Reading.NOBODY);
            scope.addEntities(zone);
        });
    }

    private static EntityDescription description(String name, String icon) {
        return EntityDescription.named(name).icon(icon);
    }

    private void homeIsInFiles(boolean is) {
        isHomeInFiles = is;
        showHome();
    }

    /** A coroutine, since the first time the class of zones has to be loaded. */
    @Coroutine
    private void showHome() {
        if (houses != null) home.removeEntity(houses);
        houses = null;
        if (isHomeInFiles) return;
        var zone = home.place().map(Zones::of).orElseGet(Zones::nowhere);
        houses = zone;
        home.addEntities(zone);
    }

    private static Zone of(Place place) {
        var traits = new Zone.Traits(place.latitude(), place.longitude(), HOME_RADIUS, false, true);
        var zone = new Zone(description(place.name(), "mdi:home").suggest(HOME), traits);
        zone.report(Zone.Reading.NOBODY);
        return zone;
    }

    /** Returns a zone that nobody knows where it is. */
    private static Zone nowhere() {
        var traits = new Zone.Traits(Double.NaN, Double.NaN, HOME_RADIUS, false, true);
        var zone = new Zone(description("Home", "mdi:home").suggest(HOME), traits);
        zone.unavailable();
        return zone;
    }
}

package org.hob.templated;

import java.util.Optional;
import org.hob.home.Home;
import org.hob.template.Templates;
import org.hob.yaml.Binder;
import org.hob.yaml.Entries;
import org.hob.yaml.Node;
import org.hob.yaml.Section;
import org.hob.yaml.Spot;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code binary_sensor:} with {@code platform: template}, the older form. */
@Component(service = Section.class)
public final class LegacyBinarySensors extends LegacySection {

    private final Templates templates;
    private final Binder binder;

    @Activate
    public LegacyBinarySensors(
            @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home, @Reference Templates templates) {
        super(home, "binary_sensor", "sensors");
        this.templates = templates;
        binder = TemplateBlocks.binder(templates);
    }

    @Override
    void start(Home home, Entries.Entry entry, Spot spot) {
        binder.bind(BinarySensorPlan.class, entry.node(), spot)
                .ifPresent(plan -> home.addEntities(new ComputedBinarySensor(
                        home, templates, plan.description("Template Binary Sensor", Optional.empty()), plan)));
    }

    @Override
    void check(Node node, Spot spot) {
        binder.bind(BinarySensorPlan.class, node, spot);
    }
}

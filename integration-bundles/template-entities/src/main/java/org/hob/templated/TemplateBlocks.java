package org.hob.templated;

import java.util.List;
import java.util.Optional;
import org.hob.home.Home;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.hob.yaml.Binder;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Section;
import org.hob.yaml.Sequence;
import org.hob.yaml.Spot;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code template:}, blocks of entities that are computed. */
@Component(service = Section.class)
public final class TemplateBlocks implements Section {

    /** One block. */
    record Block(@Nullable String uniqueId, List<SensorPlan> sensor, List<BinarySensorPlan> binarySensor) {}

    private final Templates templates;
    private final Binder binder;
    private final Entries entries;

    @Activate
    public TemplateBlocks(
            @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home, @Reference Templates templates) {
        this.templates = templates;
        binder = binder(templates);
        entries = new Entries(home, this::start);
    }

    /** Returns a binder that reads templates. */
    static Binder binder(Templates templates) {
        return Binder.plain().reading(Template.class, (node, spot) -> read(templates, node, spot));
    }

    private static Optional<Template> read(Templates templates, Node node, Spot spot) {
        if (!(node instanceof Scalar scalar)) {
            spot.wrong(node, "a template");
            return Optional.empty();
        }
        try {
            return Optional.of(templates.read(scalar.text()));
        } catch (TemplateException malformed) {
            spot.wrong(node, String.valueOf(malformed.getMessage()), "a template");
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "template";
    }

    @Override
    public Form form() {
        return Form.LIST;
    }

    @Override
    public void take(Node node, Mistakes mistakes) {
        entries.become(entries(node, mistakes), mistakes);
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        for (var entry : entries(node, mistakes)) binder.bind(Block.class, entry.node(), entry.spot(mistakes));
    }

    private static List<Entries.Entry> entries(Node node, Mistakes mistakes) {
        return node instanceof Sequence list
                ? Entries.listed("template", list, List.of("unique_id"), mistakes)
                : List.of();
    }

    private void start(Home home, Entries.Entry entry, Spot spot) {
        binder.bind(Block.class, entry.node(), spot).ifPresent(block -> {
            var id = Optional.ofNullable(block.uniqueId);
            for (var plan : block.sensor) {
                home.addEntities(new ComputedSensor(home, templates, plan.description("Template Sensor", id), plan));
            }
            for (var plan : block.binarySensor) {
                home.addEntities(new ComputedBinarySensor(
                        home, templates, plan.description("Template Binary Sensor", id), plan));
            }
        });
    }
}

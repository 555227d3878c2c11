package org.hob.templated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hob.automation.parts.Conditions;
import org.hob.automation.parts.Definitions;
import org.hob.automation.parts.Language;
import org.hob.automation.parts.Sequence;
import org.hob.automation.parts.Triggers;
import org.hob.home.Home;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Key;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;

/** {@code template:}, blocks of entities that are computed. */
final class TemplateBlocks implements Section {

    private static final System.Logger LOG = System.getLogger(TemplateBlocks.class.getName());
    private static final String NAME = "template";

    /** One block; with triggers its entities are computed whenever one of them fires, else whenever something changes that they ask for. */
    record Block(
            @Nullable String uniqueId,
            @Nullable String name,
            @Key({"triggers", "trigger"}) @Nullable Triggers triggers,
            @Key({"conditions", "condition"}) @Nullable Conditions conditions,
            @Key({"actions", "action"}) @Nullable Sequence actions,
            @Nullable Definitions variables,
            List<SensorPlan> sensor,
            List<BinarySensorPlan> binarySensor,
            @Key("switch") List<SwitchPlan> switches,
            List<LightPlan> light) {

        Block {
            if (triggers == null) {
                require("conditions", conditions);
                require("actions", actions);
                for (var plan : binarySensor) require("auto_off", plan.autoOff());
            }
        }

        private static void require(String what, @Nullable Object said) {
            if (said == null) return;
            throw new IllegalArgumentException("triggers: missing (expected: triggers, since there is " + what + ')');
        }

        List<Look> plans() {
            return Stream.of(sensor, binarySensor, switches, light)
                    .<Look>flatMap(List::stream)
                    .toList();
        }
    }

    private final Templates templates;
    private final Language language;
    private final Kept kept;
    private final Entries entries;

    TemplateBlocks(Home home, Templates templates, Language language, Kept kept) {
        this.templates = templates;
        this.language = language;
        this.kept = kept;
        entries = new Entries(
                home,
                (scope, entry, spot) -> language.open(
                        Block.class, entry, scope, spot, (fresh, block) -> start(fresh, entry.path(), block)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        return Form.LIST;
    }

    @Override
    public boolean blueprints() {
        return true;
    }

    @Override
    public void take(Node node, Mistakes mistakes) {
        kept.load();
        entries.become(entries(node, mistakes), mistakes);
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        for (var entry : entries(node, mistakes)) language.check(Block.class, entry, entry.spot(mistakes));
    }

    private static List<Entries.Entry> entries(Node node, Mistakes mistakes) {
        return node instanceof org.hob.yaml.Sequence list
                ? Entries.listed(NAME, list, List.of("unique_id"), mistakes)
                : List.of();
    }

    private void start(Home home, String path, Block block) {
        var plans = block.plans();
        var whole = new Setting.Whole(
                Optional.ofNullable(block.uniqueId), Optional.ofNullable(block.name), plans.size() == 1);
        var reaction =
                block.triggers == null ? Optional.<Reaction>empty() : Optional.of(new Reaction(home, path, block));
        var setting = new Setting(home, templates, kept, whole, variables(block, path), reaction);
        home.addEntities(plans.stream().map(plan -> plan.make(setting)).toList());
        reaction.ifPresent(Reaction::begin);
    }

    /** Returns what computes the variables of a block without triggers; with triggers it is done for all entities at once. */
    private static UnaryOperator<Map<String, @Nullable Object>> variables(Block block, String path) {
        var said = block.variables;
        if (said == null || block.triggers != null) return UnaryOperator.identity();
        return seen -> {
            try {
                return said.over(seen);
            } catch (TemplateException wrong) {
                LOG.log(System.Logger.Level.ERROR, path + ": variables: " + wrong.getMessage());
                return seen;
            }
        };
    }
}

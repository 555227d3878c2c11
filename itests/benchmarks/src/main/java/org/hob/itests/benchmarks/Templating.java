package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;

import java.util.Map;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.template.Rerendered;
import org.hob.template.Template;
import org.hob.template.house.TemplateService;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How often templates are rendered: when somebody asks, and because something changed. */
@State(Scope.Benchmark)
public class Templating {

    private static final EntityId NUMBER = EntityId.of("sensor.number");
    private static final Map<String, Object> NOTHING = Map.of();

    private final Plug plug = new Plug("tracked");
    private Template number;
    private Template decision;
    private int told;

    /** Takes in what is asked for, and tracks a template of a switch. */
    @Setup
    public void open(OneHome house) throws InterruptedException {
        var home = house.home;
        var templates = TemplateService.of(house.house.home("templates", "org.hob.template"));
        home.states().set(NUMBER, "21.5", Map.of("unit_of_measurement", "°C"));
        home.addEntities(plug);
        house.settle();
        number = templates.read("{{ states('sensor.number') | float + 1 }}");
        decision = templates.read("{% if is_state('switch.tracked', 'on') %}{{ now().hour }}{% else %}off{% endif %}");
        var tracked = templates.read("{{ states('switch.tracked') }}");
        templates.track(home, tracked, NOTHING, Listener.<Rerendered>callback(_ -> told++));
        house.onLoop(plug::toggle);
        house.settle();
    }

    /** Reckons with a state. */
    @Benchmark
    @Measures("template_states_per_s")
    public String states() {
        return number.render(NOTHING);
    }

    /** Asks for a state, and for the time. */
    @Benchmark
    @Measures("template_if_per_s")
    public String decides() {
        return decision.render(NOTHING);
    }

    /** Changes what a tracked template asks for. */
    @Benchmark
    @Measures("template_track_per_s")
    @OperationsPerInvocation(ALL)
    public int track(OneHome house) throws InterruptedException {
        house.repeat(plug::toggle);
        return told;
    }
}

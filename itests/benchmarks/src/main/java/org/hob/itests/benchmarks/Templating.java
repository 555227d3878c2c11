package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;

import java.util.Map;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.template.Rerendered;
import org.hob.template.Template;
import org.hob.template.Templates;
import org.hob.template.house.TemplateService;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How often templates are rendered: when somebody asks, and because something changed. */
public class Templating {

    private static final EntityId NUMBER = EntityId.of("sensor.number");
    private static final Map<String, Object> NOTHING = Map.of();

    /** A house with a number, a switch, and templates of them; one is tracked. */
    @State(Scope.Benchmark)
    public static class House extends OneHome {

        private final Templates templates = TemplateService.of(house.home("templates", "org.hob.template"));
        private final Template number = templates.read("{{ states('sensor.number') | float + 1 }}");
        private final Template decision =
                templates.read("{% if is_state('switch.tracked', 'on') %}{{ now().hour }}{% else %}off{% endif %}");
        private final Template tracked = templates.read("{{ states('switch.tracked') }}");
        private final Plug plug = new Plug("tracked");
        private int told;

        /** Takes in what is asked for. */
        @Setup
        public void open() throws InterruptedException {
            home.states().set(NUMBER, "21.5", Map.of("unit_of_measurement", "°C"));
            home.addEntities(plug);
            settle();
            templates.track(home, tracked, NOTHING, Listener.<Rerendered>callback(_ -> told++));
            onLoop(plug::toggle);
            settle();
        }
    }

    /** Reckons with a state. */
    @Benchmark
    @Measures("template_states_per_s")
    public String states(House house) {
        return house.number.render(NOTHING);
    }

    /** Asks for a state, and for the time. */
    @Benchmark
    @Measures("template_if_per_s")
    public String decides(House house) {
        return house.decision.render(NOTHING);
    }

    /** Changes what a tracked template asks for. */
    @Benchmark
    @Measures("template_track_per_s")
    @OperationsPerInvocation(ALL)
    public int track(House house) throws InterruptedException {
        house.repeat(house.plug::toggle);
        return house.told;
    }
}

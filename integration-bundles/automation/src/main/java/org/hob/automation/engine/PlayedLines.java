package org.hob.automation.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.automation.judge.Judge;
import org.hob.automation.language.Line;
import org.hob.automation.language.Mode;
import org.hob.automation.language.Severity;
import org.hob.automation.parts.Sequence;
import org.hob.automation.run.Routine;
import org.hob.automation.run.TraceLog;
import org.hob.automation.run.Variables;
import org.hob.home.Home;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/** Steps that stand in an entry of another section. Nobody asks for their traces, so none are kept. */
record PlayedLines(Templates templates, List<Line> lines) implements Sequence {

    @Override
    public Player at(Home home, String name) {
        var plan = new Routine.Plan(name, Mode.SINGLE, 1, Severity.WARNING, lines);
        var routine = new Routine(home, templates, new Judge(home), plan, () -> {});
        var traces = new TraceLog(home, 0);
        return given -> play(home, routine, traces, given);
    }

    private static Map<String, @Nullable Object> play(
            Home home, Routine routine, TraceLog traces, Map<String, ? extends @Nullable Object> given)
            throws Exception {
        var because = home.context();
        Map<String, @Nullable Object> values = new LinkedHashMap<>(given);
        values.put("context", because);
        var variables = Variables.of(values);
        var run = routine.call(variables, because, traces.begin(Map.of()));
        if (run.isPresent()) Awaiting.end(home, run.get());
        return values;
    }
}

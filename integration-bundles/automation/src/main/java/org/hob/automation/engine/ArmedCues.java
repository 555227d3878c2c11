package org.hob.automation.engine;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hob.automation.language.Cue;
import org.hob.automation.language.Cues;
import org.hob.automation.parts.Triggers;
import org.hob.automation.run.Variables;
import org.hob.automation.trigger.Arming;
import org.hob.home.Home;
import org.hob.home.HouseStarted;
import org.hob.job.Listener;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** Triggers that stand in an entry of another section. */
record ArmedCues(Engine engine, Cues cues) implements Triggers {

    private static final System.Logger LOG = System.getLogger("org.hob.automation");

    @Override
    public void arm(Home home, String name, Listener<Map<String, @Nullable Object>> fired) {
        if (home.isStarted()) {
            armNow(home, name, fired);
            return;
        }
        var opening = engine.opening();
        home.own(opening);
        home.events().once(HouseStarted.class, Listener.coroutine(_ -> {
            armNow(home, name, fired);
            opening.close();
        }));
    }

    private void armNow(Home home, String name, Listener<Map<String, @Nullable Object>> fired) {
        for (var cue : cues.cues()) {
            Arming.arm(
                    cue,
                    home,
                    Map.of(),
                    trigger -> fire(home, name, cue, trigger, fired),
                    why -> LOG.log(Level.ERROR, name + ": trigger " + cue.keyword() + ": " + said(why)));
        }
    }

    private static void fire(
            Home home,
            String name,
            Cue cue,
            Map<String, @Nullable Object> trigger,
            Listener<Map<String, @Nullable Object>> fired) {
        Map<String, @Nullable Object> begun = new LinkedHashMap<>();
        begun.put("trigger", trigger);
        var variables = Variables.of(begun);
        try {
            cue.variables().forEach((key, value) -> variables.define(key, value.of(variables)));
        } catch (TemplateException wrong) {
            LOG.log(Level.ERROR, name + ": trigger " + cue.keyword() + ": variables: " + wrong.getMessage());
            return;
        }
        home.run(fired, begun);
    }

    private static Object said(Throwable why) {
        return why.getMessage() == null ? why : why.getMessage();
    }
}

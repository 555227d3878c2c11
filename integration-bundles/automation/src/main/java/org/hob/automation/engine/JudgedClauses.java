package org.hob.automation.engine;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hob.automation.judge.Judge;
import org.hob.automation.judge.UndecidedException;
import org.hob.automation.judge.Witness;
import org.hob.automation.language.Clause;
import org.hob.automation.parts.Conditions;
import org.hob.automation.run.Variables;
import org.hob.home.Home;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** Conditions that stand in an entry of another section. */
record JudgedClauses(List<Clause> clauses) implements Conditions {

    private static final System.Logger LOG = System.getLogger("org.hob.automation");

    @Override
    public Predicate<Map<String, @Nullable Object>> at(Home home, String name) {
        var judge = new Judge(home);
        return (Map<String, @Nullable Object> variables) -> pass(judge, home, name, variables);
    }

    private boolean pass(Judge judge, Home home, String name, Map<String, @Nullable Object> variables) {
        if (clauses.isEmpty()) return true;
        Map<String, @Nullable Object> seen = new LinkedHashMap<>(variables);
        try {
            return judge.all(clauses, new Asking(home, Variables.of(seen)), Witness.NOBODY);
        } catch (UndecidedException | TemplateException undecided) {
            LOG.log(Level.WARNING, name + ": condition: " + undecided.getMessage());
            return false;
        }
    }
}

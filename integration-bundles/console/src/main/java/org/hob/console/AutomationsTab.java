package org.hob.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hob.automation.Automations;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the house does by itself: its automations and scripts, and what each of their last runs did. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=hob-automations",
            "felix.webconsole.title=Automations",
            "felix.webconsole.category=Hob",
            "felix.webconsole.css=/hob-automations/res/hob.css"
        })
public final class AutomationsTab extends Tab {

    private final transient @Nullable Automations automations;

    /** Shows these; of a house without, that there are none. */
    @Activate
    public AutomationsTab(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Automations automations) {
        super("hob-automations", "automations.js");
        this.automations = automations;
    }

    @Override
    boolean data(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!path.equals(".json")) return false;
        var all = automations == null ? List.<Automations.Item>of() : automations.all();
        Json.send(response, HttpServletResponse.SC_OK, json -> AutomationsJson.list(json, automations != null, all));
        return true;
    }
}

package org.hob.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hob.automation.Automations;
import org.hob.automation.Trace;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code hob-traces.json?entity_id=automation.hall}: what the last runs of that one did, the newest first. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/hob-traces.json", Endpoint.IN_CONSOLE})
public final class TracesServlet extends HttpServlet {

    private final transient @Nullable Automations automations;

    /** Tells of these. */
    @Activate
    public TracesServlet(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Automations automations) {
        this.automations = automations;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            List<Trace> traces = traces(request.getParameter("entity_id"));
            Json.send(response, HttpServletResponse.SC_OK, json -> AutomationsJson.traces(json, traces));
        } catch (IllegalArgumentException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, malformed.getMessage());
        }
    }

    private List<Trace> traces(@Nullable String id) {
        if (id == null) throw new IllegalArgumentException("entity_id: missing (expected: as automation.hall)");
        return automations == null ? List.of() : automations.traces(EntityId.of(id));
    }
}

package org.hob.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hob.guard.Guard;
import org.hob.job.LoopView;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who kept the turn too long and where, what to do about it, and who is kept out of the house. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=hob-guard",
            "felix.webconsole.title=Guard",
            "felix.webconsole.category=Hob",
            "felix.webconsole.css=/hob-guard/res/hob.css"
        })
public final class GuardTab extends Tab {

    private final transient LoopView loop;
    private final transient @Nullable Guard guard;

    /** Shows what this guard has seen of this loop; of a house that has none, that it has none. */
    @Activate
    public GuardTab(
            @Reference LoopView loop,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Guard guard) {
        super("hob-guard", "guard.js");
        this.loop = loop;
        this.guard = guard;
    }

    @Override
    boolean data(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!path.equals(".json")) return false;
        GuardReport report = guard == null ? GuardReport.without(loop) : GuardReport.of(guard, loop);
        Json.send(response, HttpServletResponse.SC_OK, json -> GuardJson.write(json, report));
        return true;
    }
}

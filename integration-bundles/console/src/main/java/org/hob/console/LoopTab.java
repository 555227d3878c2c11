package org.hob.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hob.job.LoopStatus;
import org.hob.job.LoopView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who holds the turn, who waits for it, and who kept it long. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=hob-loop",
            "felix.webconsole.title=Loop",
            "felix.webconsole.category=Hob",
            "felix.webconsole.css=/hob-loop/res/hob.css"
        })
public final class LoopTab extends Tab {

    private final transient LoopView loop;

    /** Shows this loop. */
    @Activate
    public LoopTab(@Reference LoopView loop) {
        super("hob-loop", "loop.js");
        this.loop = loop;
    }

    @Override
    boolean data(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!path.equals(".json")) return false;
        LoopStatus status = loop.status();
        Json.send(response, HttpServletResponse.SC_OK, json -> LoopJson.write(json, status));
        return true;
    }
}

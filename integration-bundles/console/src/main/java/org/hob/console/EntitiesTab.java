package org.hob.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.hob.home.Home;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** All entities, live, with what they can do. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=hob-entities",
            "felix.webconsole.title=Entities",
            "felix.webconsole.category=Hob",
            "felix.webconsole.css=/hob-entities/res/hob.css"
        })
public final class EntitiesTab extends Tab {

    private final transient Home home;
    private final transient Journal journal;

    /** Shows this home. */
    @Activate
    public EntitiesTab(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super("hob-entities", "entities.js");
        this.home = home;
        this.journal = new Journal(home, UUID.randomUUID().toString());
    }

    @Override
    boolean data(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (path) {
            case ".json" -> list(request, response);
            case "/changes.json" -> changes(request, response);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Journal.Changes all = journal.all();
        String tag = '"' + all.revision() + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Json.send(response, HttpServletResponse.SC_OK, json -> EntitiesJson.list(json, all));
    }

    private void changes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Journal.Changes changes = journal.since(request.getParameter("since"));
        Json.send(response, HttpServletResponse.SC_OK, json -> EntitiesJson.changes(json, changes, home.now()));
    }
}

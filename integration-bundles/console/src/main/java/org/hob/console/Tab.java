package org.hob.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.felix.webconsole.servlet.AbstractServlet;

/**
 * One page of the web console: {@code label} is the page, {@code label/res/…} is what it loads, the rest is data.
 *
 * <p>The page is the same for everybody; its script fetches the data and shows it as text, never as markup.
 */
abstract class Tab extends AbstractServlet {

    private final String label;
    private final String script;

    Tab(String label, String script) {
        this.label = label;
        this.script = script;
    }

    /** Answers with the data of that path behind the label, as {@code .json}; returns whether there is such data. */
    abstract boolean data(String path, HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo().substring(1 + label.length());
        if (path.isEmpty() || path.equals("/")) {
            response.setHeader("X-Frame-Options", "DENY");
            return; // the console draws its frame, then asks for the content
        }
        if (getResource(request.getPathInfo()) != null) {
            response.setHeader("Cache-Control", "no-cache");
            spoolResource(request, response);
        } else if (!data(path, request, response)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    public final void renderContent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print("""
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <div id="hob"></div>
            <noscript>This page shows the house live, which takes JavaScript.</noscript>
            <script type="module" src="${pluginRoot}/res/%s"></script>
            """.formatted(script));
    }
}

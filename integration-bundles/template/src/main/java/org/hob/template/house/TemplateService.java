package org.hob.template.house;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.template.Rerendered;
import org.hob.template.Template;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** The house's templates as a service. */
@Component(service = Templates.class, immediate = true)
public final class TemplateService implements Templates {

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final HouseTemplates templates;

    /** Reads the files in {@code conf/templates}, and in {@code conf/custom_templates}, as Home Assistant calls it, now and later. */
    @Activate
    public TemplateService(BundleContext context, @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        String folder = context.getProperty("hob.home");
        var conf = Path.of(folder == null ? "." : folder, "conf");
        var files = new TemplateFiles(conf.resolve("templates"), conf.resolve("custom_templates"));
        files.read();
        home.every(LOOK, Job.blocking(files::read));
        templates = HouseTemplates.of(new House(home), files::text);
    }

    /** Returns the templates of that house without a framework and without files, as tests want them. */
    public static Templates of(Home home) {
        return HouseTemplates.of(new House(home), name -> Optional.empty());
    }

    @Override
    public Template read(String source) {
        return templates.read(source);
    }

    @Override
    public Templates limited() {
        return templates.limited();
    }

    @Override
    public Subscription track(
            Home home, Template template, Map<String, ? extends @Nullable Object> variables, Listener<Rerendered> job) {
        return templates.track(home, template, variables, job);
    }
}

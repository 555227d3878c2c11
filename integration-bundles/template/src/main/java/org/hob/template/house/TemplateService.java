package org.hob.template.house;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.net.Classes;
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

    private final Home home;
    private final Classes classes;
    private final HouseTemplates templates;
    private volatile @Nullable CompletableFuture<?> loading;

    /** Reads the files in {@code conf/templates}, and in {@code conf/custom_templates}, as Home Assistant calls it, now and later. */
    @Activate
    public TemplateService(
            BundleContext context,
            @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home,
            @Reference Classes classes) {
        this.home = home;
        this.classes = classes;
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
        prepare();
        return templates.read(source);
    }

    /** Has all brought to memory that templates may run, since they run it in turns. Waits for that where it keeps nobody. */
    private void prepare() {
        var before = loading;
        if (before == null) {
            before = classes.loadBeside(TemplateService.class).toCompletableFuture();
            loading = before;
        }
        if (!home.holdsTurn()) before.join();
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

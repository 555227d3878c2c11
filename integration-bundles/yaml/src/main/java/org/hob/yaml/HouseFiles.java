package org.hob.yaml;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hob.action.ActionException;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Blocking;
import org.hob.job.Paced;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.hob.net.Classes;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Reads the files of the house on workers, when the house starts, when a section comes, and when they change; gives the sections what they say. */
@Component(service = {Platform.class, YamlFiles.class, HouseFiles.class})
@Blocking
public final class HouseFiles implements Platform, YamlFiles {

    private static final Logger LOG = System.getLogger(HouseFiles.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration UNTIL_ALL_HAVE_COME = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path conf;
    private final Consumer<Section> ahead;
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();
    private final Map<Path, Node> lastGood = new HashMap<>();
    private final Watch watch = new Watch();
    private final Telling telling = new Telling();
    private final AtomicBoolean isWanted = new AtomicBoolean();
    private volatile @Nullable Home home;
    private volatile @Nullable Paced unknownKeys;
    private volatile @Nullable Look last;

    /** Reads the files of that home. What sections run is brought to memory before they are given anything, since they run it in turns. */
    @Activate
    public HouseFiles(BundleContext bundle, @Reference Classes classes) {
        this(
                Path.of(bundle.getProperty("hob.home") == null ? "." : bundle.getProperty("hob.home"), "conf"),
                section -> classes.loadBeside(section.getClass())
                        .toCompletableFuture()
                        .join());
    }

    HouseFiles(Path conf) {
        this(conf, _ -> {});
    }

    HouseFiles(Path conf, Consumer<Section> ahead) {
        this.conf = conf;
        this.ahead = ahead;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Section section) {
        feeds.add(new Feed(section, ahead));
        request();
    }

    void remove(Section section) {
        feeds.removeIf(feed -> feed.section() == section);
    }

    @Override
    public void setUp(Home home) {
        unknownKeys = home.debounced(UNTIL_ALL_HAVE_COME, Paced.Edge.TRAILING, this::tellUnknown);
        this.home = home;
        home.own(() -> this.home = null);
        home.actions().offer(YamlActions.CheckConfig.class, this::checkConfig);
        home.actions().offer(YamlActions.ReloadAll.class, this::reloadAll);
        home.actions().offer(YamlActions.ReloadCoreConfig.class, this::reloadAll);
        home.every(POLL, this::poll);
        read(home);
    }

    /** Calls for a look; several calls are one. */
    private void request() {
        Home house = home;
        if (house != null && isWanted.compareAndSet(false, true)) house.start(this::wanted);
    }

    void wanted() {
        Home house = home;
        if (isWanted.getAndSet(false) && house != null) read(house);
    }

    void poll() {
        Home house = home;
        if (house != null && looksChanged()) read(house);
    }

    private synchronized boolean looksChanged() {
        return watch.look();
    }

    /** Reads all files, offers the sections what they say, and waits until they have it. */
    private List<Mistake> read(Home house) {
        List<Task<?>> tasks = new ArrayList<>();
        look(house, tasks);
        for (Task<?> task : tasks) await(task);
        List<Mistake> mistakes = mistakes();
        tell(mistakes);
        return mistakes;
    }

    /** A section that hangs keeps nobody waiting for long but itself. */
    private static void await(Task<?> task) {
        try {
            task.await(LONGEST);
        } catch (TaskException.TimedOut e) {
            LOG.log(Level.WARNING, () -> "a section has not taken its files in " + LONGEST.toSeconds() + " s");
        }
    }

    private synchronized void look(Home house, List<Task<?>> tasks) {
        Look look = Look.at(
                conf,
                System::getenv,
                lastGood,
                feeds.stream().map(Feed::section).toList());
        watch.haveRead(look.files());
        last = look;
        for (Feed feed : feeds) {
            Node node = look.sections().get(feed.section());
            if (node != null && feed.offer(node, look.of(feed.section()))) tasks.add(house.start(feed::run));
        }
        Paced unknown = unknownKeys;
        if (unknown != null) unknown.call();
    }

    private synchronized void tell(List<Mistake> mistakes) {
        telling.mistakes(mistakes);
        Look look = last;
        if (look != null) telling.kept(look.kept());
    }

    synchronized void tellUnknown() {
        Look look = last;
        if (look != null) telling.unknown(look.unknown(), names());
    }

    private List<String> names() {
        return feeds.stream().map(feed -> feed.section().name()).toList();
    }

    @Override
    public List<Mistake> reload() {
        Home house = home;
        if (house == null) throw new IllegalStateException("yaml: not set up (expected: a house that has started)");
        return house.start((Work<List<Mistake>>) () -> read(house)).await();
    }

    @Override
    public List<Mistake> check() {
        Home house = home;
        return house == null
                ? checked()
                : house.start((Work<List<Mistake>>) this::checked).await();
    }

    private List<Mistake> checked() {
        return checkLook().mistakes().list();
    }

    /** Reads all files as if for the first time, and lets the sections check them. */
    Look checkLook() {
        Look look = Look.at(
                conf,
                System::getenv,
                new HashMap<>(),
                feeds.stream().map(Feed::section).toList());
        look.sections().forEach((section, node) -> check(section, node, look.mistakes()));
        return look;
    }

    private static void check(Section section, Node node, Mistakes mistakes) {
        try {
            section.check(node, mistakes);
        } catch (RuntimeException e) {
            Refusal refusal = Refusal.of(e, "a section that its bundle can check");
            new Spot(section.name(), mistakes).wrong(node, refusal.message(), refusal.expected());
        }
    }

    @Override
    public List<Mistake> mistakes() {
        Mistakes all = new Mistakes();
        Look look = last;
        if (look != null) all.addAll(look.mistakes().list());
        for (Feed feed : feeds) all.addAll(feed.own());
        return all.list();
    }

    void checkConfig(YamlActions.CheckConfig what) {
        refuse(checked());
    }

    void reloadAll(Object what) {
        Home house = home;
        if (house != null) refuse(read(house));
    }

    private static void refuse(List<Mistake> mistakes) {
        if (mistakes.isEmpty()) return;
        throw new ActionException.Invalid(
                "conf", mistakes.getFirst(), "no mistakes; there are " + mistakes.size() + " in all");
    }
}

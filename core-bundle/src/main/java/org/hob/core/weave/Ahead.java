package org.hob.core.weave;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/**
 * A worker that weaves whole bundles into their chests, when a class of theirs was missing there: once for each revision of a bundle. While the framework
 * starts it waits, for then everybody needs the processors.
 */
final class Ahead implements FrameworkListener, BundleListener, AutoCloseable {

    private final Loom loom;
    private final Endings endings;
    private final BundleContext context;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Bundle> wanted = new LinkedBlockingQueue<>();
    private final Thread worker = Thread.ofPlatform()
            .name("hob-weaver")
            .daemon()
            .inheritInheritableThreadLocals(false)
            .unstarted(this::work);

    Ahead(Loom loom, Endings endings, BundleContext context) {
        this.loom = loom;
        this.endings = endings;
        this.context = context;
        worker.setContextClassLoader(null);
    }

    void begin() {
        if (context.getBundle(0).getState() == Bundle.ACTIVE) started.countDown();
        context.addFrameworkListener(this);
        context.addBundleListener(this);
        loom.onMissing(this::want);
        worker.start();
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.STARTED) started.countDown();
    }

    /** Has that bundle woven, once as long as it stays as it is. */
    private void want(Bundle bundle) {
        if (asked.add(bundle.getBundleId())) wanted.add(bundle);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        switch (event.getType()) {
            case BundleEvent.UNRESOLVED, BundleEvent.UPDATED, BundleEvent.UNINSTALLED ->
                asked.remove(event.getBundle().getBundleId());
            default -> {}
        }
    }

    private void work() {
        try {
            started.await();
            endings.rehearse();
            while (true) loom.weaveAll(wanted.take());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        context.removeFrameworkListener(this);
        context.removeBundleListener(this);
        worker.interrupt();
    }
}

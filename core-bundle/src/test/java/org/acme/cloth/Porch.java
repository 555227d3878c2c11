package org.acme.cloth;

import java.time.Duration;
import org.hob.domain.Switch;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Blocking;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.Task;

/** A lamp with callbacks that do what is asked of them, and some that do not. */
@Callback
public final class Porch extends Switch {

    public Porch() {
        super(EntityDescription.named("Porch"));
    }

    @Override
    public void turnOn(TurnOn how) {
        helper();
    }

    @Override
    public void turnOff(TurnOff how) {}

    /** Anybody may call it. */
    public void helper() {}

    @Callback
    private void marked() {}

    public void callMarked() {
        marked();
    }

    @Coroutine
    void mayWait(Task<?> task) {
        task.await();
    }

    @Blocking
    void mayBlock(Home home) {
        home.sleep(Duration.ofSeconds(1));
    }

    void waits(Task<?> task) {
        task.await();
    }

    @Callback
    void sleeps(Home home) {
        home.sleep(Duration.ofSeconds(1));
    }

    void looksFirst(Task<?> task) {
        if (task.isDone()) task.await();
    }

    void hasOthersWait(Home home) {
        home.run((org.hob.job.Job) () -> home.sleep(Duration.ofSeconds(1)));
    }
}

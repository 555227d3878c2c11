package org.hob.itests.benchmarks;

import java.util.concurrent.CountDownLatch;
import org.hob.domain.Light;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.state.EntityId;

/** A light that says when it was asked: turned on by a callback, turned off by a coroutine. */
final class Answering extends Light {

    static final EntityId ID = EntityId.of("light.answering");

    Runnable then = () -> {};
    long begun;
    private CountDownLatch end = new CountDownLatch(0);

    Answering() {
        super(EntityDescription.named("Answering"), Traits.DIMMABLE);
    }

    @Override
    @Callback
    public void turnOn(TurnOn how) {
        then.run();
    }

    @Override
    @Coroutine
    public void turnOff(TurnOff how) {
        then.run();
    }

    void expect() {
        end = new CountDownLatch(1);
    }

    void enough() {
        end.countDown();
    }

    void await() throws InterruptedException {
        end.await();
    }
}

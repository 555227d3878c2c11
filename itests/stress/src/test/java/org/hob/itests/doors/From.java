package org.hob.itests.doors;

import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import org.hob.core.home.House;
import org.hob.home.Home;

/** From where a door is tried. */
enum From {
    CALLBACK {
        @Override
        void call(Home caller, Runnable body) {
            caller.add(callback(body::run));
        }
    },
    COROUTINE {
        @Override
        void call(Home caller, Runnable body) {
            caller.add(coroutine(body::run));
        }
    },
    WORKER {
        @Override
        void call(Home caller, Runnable body) {
            caller.add(blocking(body::run));
        }
    },
    PLATFORM_THREAD {
        @Override
        void call(Home caller, Runnable body) {
            Thread.ofPlatform().daemon().start(body);
        }
    },
    VIRTUAL_THREAD {
        @Override
        void call(Home caller, Runnable body) {
            Thread.startVirtualThread(body);
        }
    },
    TURN {
        @Override
        void call(Home caller, Runnable body) {
            Thread.ofPlatform().daemon().start(() -> caller.turn(body));
        }
    },
    CLOSED_OWNER {
        @Override
        void call(Home caller, Runnable body) {
            Thread.ofPlatform().daemon().start(body);
        }

        @Override
        void before(House house, Home owner) {
            house.close(owner);
        }
    },
    CLOSED_HOUSE {
        @Override
        void call(Home caller, Runnable body) {
            Thread.ofPlatform().daemon().start(body);
        }

        @Override
        void before(House house, Home owner) {
            house.close();
        }
    };

    /** Has the body run from there. The caller is another owner of the same bundle. */
    abstract void call(Home caller, Runnable body);

    /** Closes what is to be closed before. */
    void before(House house, Home owner) {}

    /** Returns whether what is done has an effect. */
    boolean isOpen() {
        return this != CLOSED_OWNER && this != CLOSED_HOUSE;
    }

    /** Returns whether nobody may wait there. */
    boolean isOneTurn() {
        return this == CALLBACK || this == TURN;
    }
}

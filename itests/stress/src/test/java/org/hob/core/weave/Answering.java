package org.hob.core.weave;

import java.lang.invoke.CallSite;
import java.util.concurrent.atomic.LongAdder;
import org.hob.core.home.House;
import org.hob.woven.Woven;

/** A house that answers woven code and ends its loops, as {@link Weaving} has it do in a framework, and how often it was asked. */
public final class Answering implements AutoCloseable {

    private final LongAdder calls = new LongAdder();
    private final LongAdder entries = new LongAdder();
    private final AutoCloseable end;

    /** Begins. */
    public Answering(House house) {
        var endings = new Endings();
        endings.rehearse();
        house.loop().endRunawaysBy(endings);
        end = Woven.answeredBy(new Counted(new Answers(house.loop().turn(), endings, house.guard())));
    }

    /** Returns how many calls that may block have asked. */
    public long calls() {
        return calls.sum();
    }

    /** Returns how many methods that need the turn have asked. */
    public long entries() {
        return entries.sum();
    }

    @Override
    public void close() {
        try {
            end.close();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Answers, and counts. */
    private final class Counted implements Woven.Core {

        private final Woven.Core answers;

        Counted(Woven.Core answers) {
            this.answers = answers;
        }

        @Override
        public void before(String bundle, String place, String called, String harm) {
            calls.increment();
            answers.before(bundle, place, called, harm);
        }

        @Override
        public void enter(String bundle, String place) {
            entries.increment();
            answers.enter(bundle, place);
        }

        @Override
        public void goOn() {
            answers.goOn();
        }

        @Override
        public CallSite goOn(String bundle) {
            return answers.goOn(bundle);
        }
    }
}

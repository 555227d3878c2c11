package org.hob.core.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.CallSite;
import java.util.ArrayList;
import java.util.List;
import org.hob.woven.Woven;

/** Answers woven code by writing down what it says, and makes sure that the place it says is where it is. */
final class Recorder implements Woven.Core {

    private static final StackWalker STACK = StackWalker.getInstance();

    final Endings endings = new Endings();
    final List<String> calls = new ArrayList<>();
    final List<String> entries = new ArrayList<>();
    private final AutoCloseable end = Woven.answeredBy(this);

    @Override
    public void before(String bundle, String place, String called, String harm) {
        assertThat(bundle).isEqualTo("acme");
        assertThat(place)
                .isEqualTo(STACK.walk(frames -> frames.skip(2).findFirst().map(Recorder::words))
                        .orElseThrow());
        calls.add(called);
    }

    @Override
    public void enter(String bundle, String place) {
        assertThat(place)
                .isEqualTo(STACK.walk(frames -> frames.skip(2).findFirst().map(Recorder::words))
                        .orElseThrow());
        entries.add(place.replaceFirst(" .*", ""));
    }

    private static String words(StackWalker.StackFrame frame) {
        var type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + '.' + frame.getMethodName() + " (" + frame.getFileName()
                + ':' + frame.getLineNumber() + ')';
    }

    @Override
    public void goOn() {
        endings.pass();
    }

    @Override
    public CallSite goOn(String bundle) {
        return endings.of(bundle);
    }

    void stop() throws Exception {
        end.close();
    }
}

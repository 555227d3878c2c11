package org.hob.itests.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hob.action.Action;
import org.hob.action.Target;
import org.hob.domain.Light;
import org.hob.domain.Switch;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.hob.testkit.TestHome.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Devices that only pretend. */
@Timeout(60)
final class FakeTest {

    private static final EntityId HALL = EntityId.of("light.hall");

    @RegisterExtension
    final TestHome home = TestHome.create();

    /** What a post office can be asked to do. */
    @Domain("post")
    static final class Post {

        /** Sends a letter. */
        @Doc("Sends a letter.")
        record Send(String text) implements Action {}

        private Post() {}
    }

    @Test
    void fake_writesDownWhatItIsAskedFor_andShowsWhatItIsTold() {
        var hall = home.fake(Light.class, "light.hall");
        assertThat(home.state("light.hall")).isEqualTo("unknown");
        home.actions().call(new Light.TurnOn().brightness(7), HALL).await();
        assertThat(home.asked()).containsExactly(new Asked(new Light.TurnOn().brightness(7), HALL));
        assertThat(home.asked()).isEmpty();
        assertThat(hall.asked()).containsExactly(new Light.TurnOn().brightness(7));
        assertThat(home.state("light.hall")).isEqualTo("unknown");
        hall.report(Light.Reading.bright(7));
        assertThat(home.state("light.hall")).isEqualTo("on");
        hall.lost("no answer");
        assertThat(home.state("light.hall")).isEqualTo("unavailable");
        assertThat(hall).hasToString("fake light.hall");
        assertThat(home.notices()).containsExactly("test: light.hall is lost: no answer");
    }

    @Test
    void fake_thatConfirms_showsWhatItWasAskedFor() {
        home.fake(Light.class, "light.hall").confirms();
        home.fake(Switch.class, "switch.pump").confirms();
        home.actions().call(new Light.TurnOn().brightness(7), HALL).await();
        home.actions().call(new Switch.TurnOn(), EntityId.of("switch.pump")).await();
        assertThat(home.state("switch.pump")).isEqualTo("on");
        assertThat(home.states().get(HALL).orElseThrow().attributes()).containsEntry("brightness", 7);
        home.actions().call("light.turn_off", Map.of(), Target.of(HALL)).await();
        assertThat(home.state("light.hall")).isEqualTo("off");
    }

    @Test
    void fake_thatFails_failsTheAction() {
        home.fake(Switch.class, "switch.pump").fails(Switch.TurnOn.class, new IllegalStateException("dry"));
        assertThatThrownBy(() -> home.actions()
                        .call(new Switch.TurnOn(), EntityId.of("switch.pump"))
                        .await())
                .hasMessage("dry");
    }

    @Test
    void fake_ofAnotherDomainThanItsId_isRefused() {
        assertThatThrownBy(() -> home.fake(Light.class, "switch.hall"))
                .hasMessage("fake switch.hall: of light (expected: an id that begins with light.)");
    }

    @Test
    void fakeAction_writesDownItsCalls() {
        var post = home.fakeAction(Post.Send.class);
        home.actions().call("post.send", Map.of("text", "hello"), Target.NONE).await();
        assertThat(post.calls()).containsExactly(new Post.Send("hello"));
        home.assertOrder("post.send");
    }
}

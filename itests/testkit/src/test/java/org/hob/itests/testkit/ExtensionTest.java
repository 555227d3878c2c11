package org.hob.itests.testkit;

import static org.hob.job.Job.coroutine;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

/** JUnit closes the home after each test, and the test fails by what is left. */
@Timeout(60)
final class ExtensionTest {

    /** Tests as integrations have them, run by the test below; named so that no build runs them by itself. */
    static final class Cases {

        @RegisterExtension
        final TestHome home = TestHome.create();

        @Test
        void leavesNothing() {
            home.start(coroutine(() -> home.record("ran"))).await();
            home.assertOrder("ran");
        }

        @Test
        void leavesAnError() {
            home.add(coroutine(() -> {
                throw new IllegalStateException("dry");
            }));
            home.untilIdle();
        }
    }

    @Test
    void extension_failsTestsThatLeaveSomething() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Cases.class))
                .execute()
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, event(test("leavesNothing"), finishedSuccessfully()))
                .haveExactly(
                        1,
                        event(
                                test("leavesAnError"),
                                finishedWithFailure(message(
                                        text -> text.startsWith("at the end of the test:") && text.contains("dry")))));
    }
}

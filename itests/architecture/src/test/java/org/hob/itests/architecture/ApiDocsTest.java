package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the API says of itself: what each type is, and how each call behaves towards the turn. */
class ApiDocsTest {

    /** The types through which a job speaks to the house. */
    private static final Set<String> CALLED_FROM_JOBS = Set.of(
            "EventLoop",
            "Scope",
            "Task",
            "Listeners",
            "Events",
            "States",
            "Actions",
            "Home",
            "Templates",
            "Sun",
            "Coordinator",
            "Paced",
            "Subscription",
            "LoopView",
            "HttpClients",
            "Tls",
            "Dns",
            "Classes",
            "Store");

    /** Something before the first tag, with an end. */
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?!@)\\S[^\\n]*(\\n(?!@)[^\\n]*)*[.:]");

    private static final Pattern TURN = Pattern.compile("<p>Turn: (never waits|waits|runs right here|held)\\b");

    private final List<Declaration> api = Declaration.in(Project.productSources().stream()
            .filter(file -> file.name().startsWith("api-bundle/"))
            .toList());

    @Test
    void types_sayWhatTheyAre() {
        assertThat(api)
                .filteredOn(Declaration::isType)
                .filteredOn(type -> !FIRST_SENTENCE.matcher(type.comment()).lookingAt())
                .as("without a first sentence")
                .isEmpty();
    }

    @Test
    void calls_sayHowTheyBehaveTowardsTheTurn() {
        assertThat(api)
                .filteredOn(Declaration::isMethod)
                .filteredOn(method -> CALLED_FROM_JOBS.contains(method.owner()))
                .filteredOn(method -> !TURN.matcher(method.comment()).find())
                .as("without a line <p>Turn: …")
                .isEmpty();
    }
}
